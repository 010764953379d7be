// What `npm run excel` does on which system. The two Microsoft packages are fetched when they are needed: their own
// dependencies are many and have nothing to do with the product.

/** Where the pane is served while it is tried out; Office knows the add-in by this address. */
export const PORT = 3000;
export const ORIGIN = `https://localhost:${PORT}`;

const CERTIFICATES = "office-addin-dev-certs@3.0.0";
const SIDELOADING = "office-addin-debugging@7.0.0";

/** Systems with an Excel that can be started from here. */
const WITH_EXCEL = { win32: "Windows", darwin: "macOS" };

/** The words after `npx` for each step; null where there is no Excel to start. */
export function stepsOn(platform, { manifest, document }) {
  if (!(platform in WITH_EXCEL)) return null;
  const workbook = document === undefined ? [] : ["--document", document];
  return {
    trust: ["--yes", CERTIFICATES, "install"],
    start: ["--yes", SIDELOADING, "start", manifest, "desktop", "--app", "excel", "--no-debug", ...workbook],
    stop: ["--yes", SIDELOADING, "stop", manifest, "desktop"],
  };
}

/** What to do on a system without an Excel to start. */
export const ELSEWHERE = `这台电脑上没有可以启动的 Excel（桌面版 Excel 只有 Windows 和 macOS 版）。可以这样做：
  · 不用 Excel，直接用本地网页：npm start
  · 用网页版 Excel：npm run excel -- --serve ，然后在 Excel 网页版“加载项 → 上传我的加载项”里选择 .cache/excel/manifest.xml（网页版要在这台电脑的浏览器里打开）
  · 给别人用：npm run build 生成 dist/pane，放到 https 服务器上，再用 node scripts/manifest.mjs --origin https://… 生成清单

There is no Excel here that could be started (the desktop Excel exists for Windows and macOS). Instead:
  · without Excel, as a local page: npm start
  · in Excel on the web: npm run excel -- --serve, then choose .cache/excel/manifest.xml under Add-ins → Upload My Add-in, in a browser on this machine
  · for others: npm run build makes dist/pane for an https server, node scripts/manifest.mjs --origin https://… makes the manifest for it
`;
