/** The part of the core that reads and judges; it is loaded after the pane is on the screen. */
export { judge, readSheet } from "../core";
