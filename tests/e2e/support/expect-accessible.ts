import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Nothing serious or critical for axe on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Next streams the title after the page's frame; on a busy machine it comes a moment later.
  await expect(page).toHaveTitle(/./);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  expect(grave, page.url()).toEqual([]);
}
