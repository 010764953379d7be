import { WorkbookFault } from "../workbook-fault";
import type { PackageEdit } from "../write/package-edit";
import type { LedgerEntry } from "./ledger";
import { foundLedger } from "./found-ledger";
import { LEDGER_NAMESPACE, LEDGER_VERSION, ledgerXml } from "./ledger-xml";

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** Any fixed identifier will do, as long as no other part of the workbook has it. */
const ITEM_ID = "{6D0B2F4E-5A1C-4E57-9C39-7A1F0C2B8D11}";

/** Our custom XML part of a workbook: the ledger of corrections and small texts. */
export class LedgerStore {
  entries: readonly LedgerEntry[] = [];
  readonly texts = new Map<string, string>();
  private part: string | null = null;

  constructor(private readonly edit: PackageEdit, private readonly mainPart: string) {
    const found = foundLedger(edit.links(mainPart), (part) => edit.xml(part));
    if (found === null) return;
    const { part, content } = found;
    if (content.version !== LEDGER_VERSION) throw new WorkbookFault("too-old", `ledger of version ${content.version}`);
    this.part = part;
    this.entries = content.entries;
    for (const [key, text] of content.texts) this.texts.set(key, text);
  }

  /** Writes the part, or takes it out when nothing is left to keep. */
  save(): void {
    if (this.entries.length === 0 && this.texts.size === 0) {
      this.forget();
      return;
    }
    this.part ??= this.newPart();
    this.edit.set(this.part, ledgerXml(this.entries, this.texts));
  }

  /** Takes the part out with all that belongs to it. */
  forget(): void {
    this.entries = [];
    this.texts.clear();
    if (this.part === null) return;
    const properties = this.edit.linked(this.part, "customXmlProps");
    if (properties !== null) this.edit.remove(this.part, properties);
    this.edit.remove(this.mainPart, this.part);
    this.part = null;
  }

  private newPart(): string {
    const part = this.edit.freeName("customXml/item", ".xml");
    const properties = this.edit.freeName("customXml/itemProps", ".xml");
    const namespace = this.edit.linkNamespace.replace(/relationships$/, "customXml");
    this.edit.set(
      properties,
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${namespace}"><ds:schemaRefs><ds:schemaRef ds:uri="${LEDGER_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    );
    this.edit.addType(properties, PROPERTIES_TYPE);
    this.edit.link(this.mainPart, "customXml", part);
    this.edit.link(part, "customXmlProps", properties);
    this.edit.addDefaultType("xml", "application/xml");
    return part;
  }
}
