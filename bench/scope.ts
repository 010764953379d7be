/** True for the short run that CI makes: the small files, to see that everything is still measured. */
export const isShort = process.env["BENCH_SHORT"] !== undefined;
