import type { RecoverableFile } from "../ui";
import { recoverable } from "./desk-state";
import type { KeptFile, SafeShelf } from "./kept-safe";
import { openElsewhere } from "./other-pages";

/** Work of earlier visits that was never saved, as long as it is neither taken up again nor given up. */
export class LeftBehind {
  private files: readonly KeptFile[] = [];

  constructor(private readonly shelf: SafeShelf, private readonly onChange: (files: readonly RecoverableFile[]) => void) {}

  /** Looks what there is; files open on this page or on another one are nobody's to take up. */
  async find(isOpenHere: (key: string) => boolean): Promise<void> {
    const elsewhere = await openElsewhere();
    this.files = (await this.shelf.all()).filter(({ key }) => !elsewhere.has(key) && !isOpenHere(key));
    this.tell();
  }

  get(key: string): KeptFile | undefined {
    return this.files.find((file) => file.key === key);
  }

  drop(key: string): void {
    this.files = this.files.filter((file) => file.key !== key);
    this.tell();
    void this.shelf.drop(key).catch(() => undefined);
  }

  private tell(): void {
    this.onChange(this.files.map(recoverable));
  }
}
