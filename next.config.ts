import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // A build may run while another one serves (tests beside the demo).
  distDir: process.env.NEXT_DIST_DIR || ".next",
};

export default config;
