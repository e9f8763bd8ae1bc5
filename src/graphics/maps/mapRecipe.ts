import packageFacts from "../../../package.json" with { type: "json" };

const { "d3-geo": geo, "world-atlas": atlas } = packageFacts.dependencies;

/** Stands for how the files of maps are drawn; the number is raised by one whenever the drawing changes. */
export const mapRecipe = `3 d3-geo ${geo} world-atlas ${atlas}`;
