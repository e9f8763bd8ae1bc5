import packageFacts from "../../package.json" with { type: "json" };
import { recipe } from "./recipe.ts";

const { "bidi-js": bidi, harfbuzzjs, wawoff2 } = packageFacts.dependencies;

/**
 * Stands for how social cards are drawn, as `recipe` does for pictures: what sets their text, and a number that is raised by
 * one whenever the drawing changes. Their fonts are those of the installation and stand beside it.
 */
export const cardRecipe = `1 ${recipe} harfbuzzjs ${harfbuzzjs} bidi-js ${bidi} wawoff2 ${wawoff2}`;
