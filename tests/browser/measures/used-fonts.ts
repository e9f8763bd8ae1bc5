import type { Page } from "playwright-core";

/** A font in which a browser has set letters of an element. */
interface UsedFont {
  readonly family: string;
  /** True for a font of the site, false for one of the system. */
  readonly isOfSite: boolean;
  readonly letters: number;
}

/** Returns the fonts in which the first element that matches is set, with all that it contains. */
export const usedFonts = async (page: Page, selector: string): Promise<readonly UsedFont[]> => {
  const tools = await page.context().newCDPSession(page);
  await tools.send("DOM.enable");
  await tools.send("CSS.enable");
  const { root } = await tools.send("DOM.getDocument");
  const { nodeId } = await tools.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await tools.send("CSS.getPlatformFontsForNode", { nodeId });
  await tools.detach();
  return fonts.map(({ familyName, postScriptName, isCustomFont, glyphCount }) => ({
    family: postScriptName ?? familyName,
    isOfSite: isCustomFont,
    letters: glyphCount,
  }));
};
