import type { Language } from "./file-report";

/** Text that may stand anywhere in a page, also inside a quoted attribute; characters no page may hold are left out. */
export function htmlText(text: string): string {
  return text
    // eslint-disable-next-line no-control-regex -- control characters are what this takes out
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * The page's look: fonts that every Chinese Windows, Mac and Linux has, A4 on paper. Severity is told by word and border
 * style, colour only adds to it; every colour keeps 4.5:1 on its ground.
 */
const REPORT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 62rem; color: #1b1b1b; background: #fff;
  font: 15px/1.6 "Microsoft YaHei", "微软雅黑", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", SimSun, "宋体", sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; padding-top: .75rem; border-top: 2px solid #1b1b1b; overflow-wrap: anywhere; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
p, dl, ul, table { margin: 0 0 .75rem; }
.verdict { font-weight: bold; border-left: 6px solid #1b1b1b; padding: .25rem .75rem; background: #f3f3f3; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 1px solid #8a8a8a; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f3f3f3; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .75rem; }
dt { color: #4a4a4a; }
dd { margin: 0; overflow-wrap: anywhere; }
.finding { border: 1px solid #8a8a8a; border-left-width: 6px; padding: .5rem .75rem; margin: 0 0 .6rem; break-inside: avoid; }
.finding p { margin: 0 0 .25rem; }
.error { border-left: 6px solid #a4262c; }
.warning { border-left: 6px dashed #835c00; }
.advice { border-left: 6px dotted #005a9e; }
.error .level { color: #a4262c; }
.warning .level { color: #835c00; }
.advice .level { color: #005a9e; }
.level { font-weight: bold; }
.cell { font-family: Consolas, "Noto Sans Mono CJK SC", monospace; }
.code, footer { color: #4a4a4a; font-size: .85em; }
@page { size: A4; margin: 16mm 14mm; }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; } h2, h3, h4 { break-after: avoid; } .file + .file { break-before: page; } a { color: inherit; text-decoration: none; } }
`;

/** The start of a page that stands alone and loads nothing, up to its body; `title` is escaped, `style` is added to the look of all reports. */
export function pageStart(title: string, lang: Language, style = ""): string {
  return `<!DOCTYPE html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${REPORT_STYLE}${style}</style>
</head>
<body>
`;
}
