import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Nothing serious or critical for axe on the page once it has settled: Next streams the title after the page's frame. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect.poll(() => graveViolations(page), { message: page.url(), timeout: 15_000 }).toEqual([]);
}

async function graveViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
