-- CreateTable
CREATE TABLE "rung" (
    "key" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rung_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "snooze" (
    "account_id" INTEGER NOT NULL,
    "committee_id" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "snooze_pkey" PRIMARY KEY ("account_id","committee_id")
);

-- CreateTable
CREATE TABLE "asked_question" (
    "account_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "committee_id" INTEGER NOT NULL,
    "branch_id" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "section" TEXT,

    CONSTRAINT "asked_question_pkey" PRIMARY KEY ("account_id")
);

-- CreateIndex
CREATE INDEX "snooze_until_idx" ON "snooze"("until");

-- CreateIndex
CREATE INDEX "outbox_account_id_idx" ON "outbox"("account_id");

-- Written by hand: reminders still to be sent are made anew by the next tick, in their new form; those that left count.
DELETE FROM "outbox" WHERE "state" = 'queued' AND "job" IN ('opening', 'reminder');

INSERT INTO "rung" ("key", "made_at")
SELECT "key", "created_at" FROM "outbox" WHERE "job" IN ('opening', 'reminder');
