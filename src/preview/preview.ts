import { type PreviewOptions, previewServer } from "./server.ts";
import { previewUpdates, type UpdateActions } from "./updates.ts";
import { watchFolder } from "./watch.ts";

/** What an update did. */
export interface ShownUpdate {
  readonly status: "changed" | "unchanged";
  /** In milliseconds. */
  readonly took: number;
}

type ShowingActions = {
  readonly [Name in keyof UpdateActions]: (...input: Parameters<UpdateActions[Name]>) => Promise<ShownUpdate>;
};

interface Preview extends Omit<PreviewOptions, "upToDate">, ShowingActions {
  /** Absolute. */
  readonly contentFolder: string;
  /** The folder of public files; absolute. */
  readonly publicFolder: string;
}

/** Serves a preview and updates it whenever the content changes, until the process ends. */
export async function servePreview(preview: Preview): Promise<void> {
  let reload = (): void => {};
  const shown = async (update: Promise<ShownUpdate>): Promise<number> => {
    const { status, took } = await update;
    if (status === "changed") reload();
    return took;
  };
  const updates = previewUpdates({
    start: () => shown(preview.start()),
    update: (changes) => shown(preview.update(changes)),
    updateAll: () => shown(preview.updateAll()),
  });
  // Begins before the site is read, so that no change is missed.
  watchFolder(preview.contentFolder, updates.see);
  watchFolder(preview.publicFolder, ({ kind }) => updates.see({ kind: kind === "unknown" ? kind : "other" }));
  await updates.start();
  ({ reload } = await previewServer({ ...preview, upToDate: updates.upToDate }));
}
