/**
 * The part of a newer office.js that the installed client lacks: notes (ExcelApi 1.18). Built from the client's own
 * pieces, so that what it sends is what a newer client sends.
 */

type Loaded = Readonly<Record<string, unknown>>;

type Class<T> = new (...args: readonly never[]) => T;

interface Pieces {
  readonly createMethodObject: <T>(type: Class<T>, parent: object, name: string, operation: number, args: readonly unknown[], collection: boolean, invalid: boolean, item: null, flags: number) => T;
  readonly createIndexerObject: <T>(type: Class<T>, parent: object, args: readonly unknown[]) => T;
  readonly createPropertyObject: <T>(type: Class<T>, parent: object, name: string, collection: boolean, flags: number) => T;
  readonly createChildItemObject: <T>(type: Class<T>, indexed: boolean, parent: object, data: unknown, index: number) => T;
  readonly invokeMethod: (target: object, name: string, operation: number, args: readonly unknown[], flags: number, result: number) => void;
  readonly invokeSetProperty: (target: object, name: string, value: unknown, flags: number) => void;
}

interface ClientUtility {
  readonly load: (target: object, options: unknown) => unknown;
  readonly throwIfNotLoaded: (name: string, value: unknown, type: string, isNull: unknown) => void;
  readonly fixObjectPathIfNecessary: (target: object, value: unknown) => void;
}

/** What the client builds its objects on. */
interface ClientObject {
  _handleResult(value: unknown): void;
  readonly _isNull?: boolean;
}

/** The client's inner pieces, which have no published types. */
interface ClientPieces {
  readonly BatchApiHelper: Pieces;
  readonly Utility: ClientUtility;
  readonly ClientObject: new (...args: readonly unknown[]) => ClientObject;
}

const WRITE = 0;
const READ = 1;

/** Adds notes to the client in the page; call it once office.js is ready. */
export function addNotesToClient(): void {
  const { BatchApiHelper: pieces, Utility: utility, ClientObject: Base } = Object.getOwnPropertyDescriptor(window, "OfficeExtension")?.value as ClientPieces;

  class Note extends Base {
    private loadedContent: string | undefined;
    override _handleResult(value: Loaded | null): void {
      super._handleResult(value);
      if (value === null) return;
      utility.fixObjectPathIfNecessary(this, value);
      if (typeof value["Content"] === "string") this.loadedContent = value["Content"];
    }
    get content(): string {
      utility.throwIfNotLoaded("content", this.loadedContent, "Note", this._isNull);
      return this.loadedContent ?? "";
    }
    set content(value: string) {
      this.loadedContent = value;
      pieces.invokeSetProperty(this, "Content", value, 0);
    }
    load(options: unknown): unknown {
      return utility.load(this, options);
    }
    getLocation(): unknown {
      return pieces.createMethodObject(Excel.Range, this, "GetLocation", READ, [], false, true, null, 4);
    }
    delete(): void {
      pieces.invokeMethod(this, "Delete", WRITE, [], 0, 0);
    }
  }

  class NoteCollection extends Base {
    private loadedItems: readonly Note[] | undefined;
    override _handleResult(value: Loaded | null): void {
      super._handleResult(value);
      const items = value?.["_Items"];
      if (!Array.isArray(items)) return;
      this.loadedItems = items.map((data: Loaded, index) => {
        const note = pieces.createChildItemObject(Note, false, this, data, index);
        note._handleResult(data);
        return note;
      });
    }
    get items(): readonly Note[] {
      utility.throwIfNotLoaded("items", this.loadedItems, "NoteCollection", this._isNull);
      return this.loadedItems ?? [];
    }
    load(options: unknown): unknown {
      return utility.load(this, options);
    }
    add(cell: unknown, content: string): Note {
      return pieces.createMethodObject(Note, this, "Add", WRITE, [cell, content], false, true, null, 0);
    }
    getItem(key: string): Note {
      return pieces.createIndexerObject(Note, this, [key]);
    }
    getItemAt(index: number): Note {
      return pieces.createMethodObject(Note, this, "GetItemAt", READ, [index], false, false, null, 4);
    }
    getItemOrNullObject(key: string): Note {
      return pieces.createMethodObject(Note, this, "GetItemOrNullObject", READ, [key], false, false, null, 4);
    }
  }

  // What the client reads off the prototypes of its own types.
  Object.assign(Note.prototype, { _className: "Note", _scalarPropertyNames: ["content"], _scalarPropertyOriginalNames: ["Content"] });
  Object.assign(NoteCollection.prototype, { _className: "NoteCollection", _isCollection: true });
  const made = new WeakMap<object, NoteCollection>();
  for (const owner of [Excel.Worksheet, Excel.Workbook]) {
    Object.defineProperty(owner.prototype, "notes", {
      configurable: true,
      get(this: object) {
        const known = made.get(this) ?? pieces.createPropertyObject(NoteCollection, this, "Notes", true, 4);
        made.set(this, known);
        return known;
      },
    });
  }
}
