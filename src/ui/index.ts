export { App } from "./app-root/App";
export type { HostColours } from "./theme/office-theme";
