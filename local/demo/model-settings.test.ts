import { expect, test } from "vitest";
import { modelSettings } from "./model-settings";

test("the demo's app gets the model's settings of the shell, and nothing else of it", () => {
  const shell = {
    GROQ_API_KEY: "gsk_1",
    GROQ_BASE_URL: "http://127.0.0.1:5000",
    HOME: "/root",
    SUPABASE_KEY: "x",
  };
  expect(modelSettings(shell)).toEqual({ GROQ_API_KEY: "gsk_1", GROQ_BASE_URL: "http://127.0.0.1:5000" });
});
