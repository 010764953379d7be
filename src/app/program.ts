/** The program as reports and the about page name it. */
export interface ProgramName {
  readonly name: string;
  readonly version: string;
}
