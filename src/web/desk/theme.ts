import type { ThemeConfig } from 'antd'

const sans =
  "'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif"

/** Quiet and dense: the desk is read all day. Every text colour here has at least 4.5:1 on its ground. */
export const deskTheme: ThemeConfig = {
  token: {
    colorPrimary: '#0f766e',
    colorInfo: '#0f766e',
    colorLink: '#0b5f59',
    colorSuccess: '#15803d',
    colorWarning: '#a16207',
    colorError: '#b91c1c',
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
    Menu: { itemHeight: 38, itemSelectedBg: '#e0f2ef', itemSelectedColor: '#0b4a45', groupTitleColor: '#5b6a67' },
    Table: { headerBg: '#edf2f1', headerColor: '#33423f', cellPaddingBlock: 10 },
  },
}
