export { MemoryHost } from "./memory-host";
