"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "./skeleton";

/** OrderList, which comes in when somebody asks to put things in order: dragging weighs too much for every visit. */
export const LazyOrderList = dynamic(() => import("./order-list").then((each) => each.OrderList), {
  ssr: false,
  loading: () => <Skeleton className="m-4 h-40" />,
});
