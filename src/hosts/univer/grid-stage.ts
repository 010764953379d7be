import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import { CalculationMode, ILayoutService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import sheetWords from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import listWords from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteWords from "@univerjs/preset-sheets-note/locales/zh-CN";
import { CommandType, createUniver, CustomCommandExecutionError, ICommandService, IUndoRedoService, IUniverInstanceService, LifecycleService, LifecycleStages, LocaleType, mergeLocales, type FUniver, type ICommandInfo, type IExecutionOptions, type IWorkbookData } from "@univerjs/presets";
import { lockOf, type Lock } from "./allowed-commands";

/** Marks a step of ours in the grid's own undo and redo. */
export const STEP = "jixiao-check.mutation.step";

/** The workbook that lies on the stage when none is open. */
const NOTHING = "nothing";

/** What one workbook on the stage wants to hear. */
export interface StageListener {
  readonly isReadOnly: boolean;
  onCommand(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void;
  onLocked(why: Exclude<Lock, null>): void;
  /** True when the command is carried out otherwise. */
  takesOver(command: Readonly<ICommandInfo>): boolean;
}

/** One grid on the page, for as many workbooks as are open. */
export class GridStage {
  readonly api: FUniver;
  readonly commands: ICommandService;
  readonly history: IUndoRedoService;
  /** Comes true with the first drawing; only then can the grid be scrolled. */
  readonly drawn: Promise<void>;
  private readonly instances: IUniverInstanceService;
  private readonly layout: ILayoutService;
  private readonly listeners = new Map<string, StageListener>();
  private shown: string | null = null;

  constructor(private readonly container: HTMLElement) {
    const { univer, univerAPI } = createUniver({
      locale: LocaleType.ZH_CN,
      locales: { [LocaleType.ZH_CN]: mergeLocales(sheetWords, noteWords, listWords) },
      presets: [
        UniverSheetsCorePreset({
          container,
          header: true,
          toolbar: false,
          contextMenu: false,
          formulaBar: true,
          disableAutoFocus: true,
          statusBarStatistic: true,
          footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true, addSheetButtonConfig: { show: false } },
          formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
          sheets: { disableForceStringAlert: true, disableForceStringMark: true },
        }),
        UniverSheetsNotePreset(),
        UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
      ],
    });
    this.api = univerAPI;
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.history = injector.get(IUndoRedoService);
    this.drawn = injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    this.instances = injector.get(IUniverInstanceService);
    this.layout = injector.get(ILayoutService);
    this.commands.registerCommand({ id: STEP, type: CommandType.MUTATION, handler: () => true });
    this.commands.beforeCommandExecuted((command) => this.admit(command));
    this.commands.onCommandExecuted((command, options) => this.listeners.get(unitOf(command) ?? this.shown ?? "")?.onCommand(command, options));
  }

  /** Width in pixels there is for a sheet. */
  get room(): number {
    return this.container.clientWidth;
  }

  /** Lays a workbook onto the stage and shows it. */
  open(data: IWorkbookData, listener: StageListener): void {
    this.listeners.set(data.id, listener);
    this.shown = data.id;
    this.api.createWorkbook(data);
  }

  show(id: string): void {
    if (this.shown === id) return;
    this.shown = id;
    this.bringToFront(id);
  }

  /** Gives the keys to the grid. */
  focus(): void {
    this.layout.focus();
  }

  close(id: string): void {
    this.listeners.delete(id);
    if (this.shown === id) this.shown = null;
    if (this.listeners.size === 0) this.showNothing();
    this.history.clearUndoRedo(id);
    this.api.disposeUnit(id);
  }

  /** Parts of the grid look for a workbook a moment after the last one is closed, and fail without any: an empty one stays behind. */
  private showNothing(): void {
    if (this.api.getWorkbook(NOTHING) === null) this.api.createWorkbook({ id: NOTHING });
    else this.bringToFront(NOTHING);
  }

  private bringToFront(id: string): void {
    this.instances.setCurrentUnitForType(id);
    this.instances.focusUnit(id);
  }

  private admit(command: Readonly<ICommandInfo>): void {
    const listener = this.listeners.get(unitOf(command) ?? this.shown ?? "");
    if (listener === undefined) return;
    const lock = lockOf(command.id, listener.isReadOnly);
    if (lock !== null) listener.onLocked(lock);
    if (lock !== null || listener.takesOver(command)) throw new CustomCommandExecutionError(command.id);
  }
}

function unitOf({ params }: Readonly<ICommandInfo>): string | null {
  return params !== undefined && "unitId" in params && typeof params.unitId === "string" ? params.unitId : null;
}
