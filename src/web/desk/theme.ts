import type { ThemeConfig } from 'antd'

const sans =
  "var(--marks, 'Noto Sans SC'), 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif"

/** Quiet and dense: the desk is read all day. Every text colour here has at least 4.5:1 on its ground. */
export const deskTheme: ThemeConfig = {
  token: {
    colorPrimary: '#0f766e',
    colorPrimaryBg: '#e0f2ef',
    colorPrimaryBgHover: '#cfe9e5',
    colorPrimaryBorder: '#9fd0ca',
    controlItemBgActive: '#e0f2ef',
    colorInfo: '#0f766e',
    colorLink: '#0b5f59',
    colorSuccess: '#166534',
    colorWarning: '#a16207',
    colorError: '#b91c1c',
    colorWarningBg: '#fff7e6',
    colorWarningBorder: '#f0d9a8',
    colorErrorBg: '#fdecec',
    colorErrorBorder: '#f3c1c1',
    colorSuccessBg: '#e8f5ec',
    colorSuccessBorder: '#b7dcc4',
    colorInfoBg: '#e6f3f1',
    colorInfoBorder: '#b5d9d4',
    colorText: '#1b2725',
    colorTextSecondary: '#4b5b58',
    colorTextTertiary: '#5b6a67',
    colorTextDescription: '#4b5b58',
    colorTextPlaceholder: '#66736f',
    colorBgLayout: '#f3f6f5',
    borderRadius: 6,
    fontSize: 14,
    fontFamily: sans,
    wireframe: false,
  },
  components: {
    Layout: { headerBg: '#0b4a45', headerHeight: 56, siderBg: '#ffffff', headerPadding: '0 20px' },
    Menu: {
      itemHeight: 34,
      itemMarginBlock: 2,
      itemSelectedBg: '#e0f2ef',
      itemSelectedColor: '#0b4a45',
      groupTitleColor: '#5b6a67',
    },
    Table: { headerBg: '#edf2f1', headerColor: '#33423f', cellPaddingBlock: 10 },
  },
}
