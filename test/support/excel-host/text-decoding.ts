import { TextDecoder, TextEncoder } from "node:util";

// Browsers and Node both have these; jsdom alone lacks them. Import this before whatever decodes bytes.
Object.assign(globalThis, { TextDecoder, TextEncoder });
