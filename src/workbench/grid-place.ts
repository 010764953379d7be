import { loadGrid, type GridProgram } from "../hosts/univer";

/** The place on the page where the grid is drawn; its program is fetched when it is first wanted. */
export class GridPlace {
  private place: HTMLElement | null = null;
  private loading: Promise<GridProgram | null> | null = null;

  /** `onReady` hears once whether there is a grid. */
  constructor(private readonly onReady: (hasGrid: boolean) => void) {}

  take(place: HTMLElement): void {
    this.place = place;
  }

  /** The grid's program, or null where it could not be fetched or drawn. */
  program(): Promise<GridProgram | null> {
    if (this.loading === null && this.place !== null) this.loading = this.load(this.place);
    return this.loading ?? Promise.resolve(null);
  }

  private async load(place: HTMLElement): Promise<GridProgram | null> {
    const program = await loadGrid(place).catch(() => null);
    this.onReady(program !== null);
    return program;
  }
}
