/**
 * The door of the Excel host.
 *
 * A page loads office.js by its script tag, waits for `whenOfficeReady()`, and, when that says "ok", makes one host with
 * `createExcelHost()` and keeps it: it remembers what it has read. Everything else goes through the `Host` port.
 */
export { createExcelHost, type ExcelHost } from "./excel-host";
export { whenOfficeReady, type OfficeReadiness } from "./office-ready";
