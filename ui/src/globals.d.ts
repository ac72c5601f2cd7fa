/** Whether this build carries the in-memory backend. */
declare const __WITH_FAKE__: boolean;
