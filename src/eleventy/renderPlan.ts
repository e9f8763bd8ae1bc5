import Eleventy from "@11ty/eleventy";
import { installation } from "../build/installation.ts";
import type { Plan } from "../build/plan.ts";
import { handPlan } from "./handedPlan.ts";

/**
 * Renders a plan into a folder, by Eleventy. Both paths are absolute.
 * @throws what a layout or the file system threw, as it was before Eleventy wrapped it
 */
export const renderPlan = async (plan: Plan, output: string): Promise<void> => {
  // Eleventy reads its configuration and templates from the folder that it runs in.
  process.chdir(installation.root);
  const eleventy = new Eleventy("layouts", output, {
    configPath: installation.eleventyConfig,
    quietMode: true,
    runMode: "build",
    config: (config) => handPlan(config, () => plan),
  });
  // What was done is told by the command, and standard output may be a program's.
  eleventy.disableLogger();
  await eleventy.init();
  // It would print the error with its stack; the command tells it in its own form.
  eleventy.errorHandler.once = () => {};
  try {
    await eleventy.write();
  } catch (error) {
    throw originOf(error);
  }
};

const originOf = (error: unknown): unknown =>
  error instanceof Error && "originalError" in error && error.originalError instanceof Error
    ? originOf(error.originalError)
    : error;
