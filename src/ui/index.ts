export { App } from "./app-root/App";
export { browserPorts, download } from "./browser/browser-ports";
export type { HostColours } from "./theme/office-theme";
export type { Desk, DeskMessage, DeskState, OpenFile, RecoverableFile, Sample } from "./workbench/desk";
export { Workbench } from "./workbench/Workbench";
