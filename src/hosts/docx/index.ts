export { documentBytes } from "./write/document-bytes";
