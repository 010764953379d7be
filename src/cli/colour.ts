/** True unless the person (NO_COLOR) or the terminal does not want colours. */
export function wantsColour({ NO_COLOR: no, TERM: term }: Readonly<Record<string, string | undefined>>): boolean {
  return (no === undefined || no === "") && term !== "dumb";
}
