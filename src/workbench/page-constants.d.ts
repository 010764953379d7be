/** Version of the program, put in when it is built. */
declare const PROGRAM_VERSION: string;
/** Sample workbooks that lie beside the page, put in when it is built. */
declare const PAGE_SAMPLES: readonly { readonly file: string; readonly title: string }[];
/** True for a page built for developing: it is not kept for offline use. */
declare const IS_DEVELOPMENT: boolean;
