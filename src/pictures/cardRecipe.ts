import { recipe } from "./recipe.ts";

/** Stands for how social cards are drawn, as `recipe` does for pictures; raised by one whenever the drawing changes. */
export const cardRecipe = `1 ${recipe}`;
