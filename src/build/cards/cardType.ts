import type { CardType } from "../../pages/socialCard.ts";
import { memoised } from "../../text/memoised.ts";
import { installedFonts } from "./fontFiles.ts";
import { lackingSigns } from "./settableText.ts";

/** What the cards of this installation are drawn with. */
export const cardType = memoised(
  (): CardType => ({ fonts: installedFonts().join(", "), lacking: lackingSigns }),
);
