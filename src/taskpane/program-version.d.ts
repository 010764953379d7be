/** Version of the program, put in when it is built. */
declare const PROGRAM_VERSION: string;
