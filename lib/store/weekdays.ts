/** Keys of the weekdays in a menu file; the index is the day of the database, 0 domingo. */
export const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
