-- How an office came to an end, and until when one is paused.
ALTER TABLE "holding" ADD COLUMN "ended_key" TEXT,
ADD COLUMN "ended_why" TEXT,
ADD COLUMN "ended_by" INTEGER,
ADD COLUMN "paused_until" TIMESTAMPTZ(3),
ADD COLUMN "paused_key" TEXT;

-- What an update ended is looked up by its key.
CREATE INDEX "holding_ended_key_idx" ON "holding"("ended_key");
