import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // The paths of the system we replace, for gateways, banks and schedulers that still have them.
  rewrites: async () => [
    { source: "/webhook", destination: "/api/webhook" },
    { source: "/webhook/mercadopago", destination: "/api/webhook/mercadopago" },
    { source: "/payments/qr/:file", destination: "/api/payments/qr/:file" },
    { source: "/cron/:routine", destination: "/api/cron/:routine" },
    { source: "/health", destination: "/api/health" },
    { source: "/docs", destination: "/api/docs" },
    { source: "/admin/cache/invalidate", destination: "/api/admin/cache/invalidate" },
    { source: "/admin/chat/toggle_pause", destination: "/api/admin/chat/toggle-pause" },
  ],
  // A build may run while another one serves (tests beside the demo).
  distDir: process.env.NEXT_DIST_DIR || ".next",
};

export default config;
