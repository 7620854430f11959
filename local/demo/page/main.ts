import type { DemoSettings } from "@/local/demo/start-demo-page";
import { sides } from "./sides";
import { topBar } from "./top-bar";

// Page and server are one version, so the answer is taken at its word.
const settings: DemoSettings = await (await fetch("/settings")).json();

document.title = `${settings.shopName} · demonstração`;
const { stage, tellCustomer } = sides(settings);
document.body.append(
  topBar(settings, (theme) => tellCustomer({ theme })),
  stage,
);
