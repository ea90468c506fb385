-- CreateTable
CREATE TABLE "committee" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "above" TEXT NOT NULL,
    "calendar" JSONB NOT NULL,
    "receipts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "committee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" SERIAL NOT NULL,
    "committee_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT,
    "goal" DOUBLE PRECISION NOT NULL,
    "by" TEXT,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "branch" (
    "id" SERIAL NOT NULL,
    "committee_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "branch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "branch_fact" (
    "branch_id" INTEGER NOT NULL,
    "from_period" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "has_branch_committee" BOOLEAN NOT NULL,
    "meeting_day" INTEGER,
    "officer" TEXT,

    CONSTRAINT "branch_fact_pkey" PRIMARY KEY ("branch_id","from_period")
);

-- CreateTable
CREATE TABLE "opening" (
    "branch_id" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "official" INTEGER NOT NULL,
    "probationary" INTEGER NOT NULL,

    CONSTRAINT "opening_pkey" PRIMARY KEY ("branch_id","period")
);

-- CreateTable
CREATE TABLE "form_version" (
    "committee_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "from_period" TEXT NOT NULL,
    "document" JSON NOT NULL,

    CONSTRAINT "form_version_pkey" PRIMARY KEY ("committee_id","version")
);

-- CreateTable
CREATE TABLE "account" (
    "id" SERIAL NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holding" (
    "id" SERIAL NOT NULL,
    "committee_id" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "branch_id" INTEGER,
    "seat" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "hash" TEXT NOT NULL,
    "key" TEXT,
    "committee_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "branch_ids" INTEGER[],
    "seat" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_key" TEXT,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "wrong_code" (
    "key" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wrong_code_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "report" (
    "id" SERIAL NOT NULL,
    "committee_id" INTEGER NOT NULL,
    "branch_id" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "form_version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "submit_key" TEXT,
    "receipt_number" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "locked_at" TIMESTAMPTZ(3),
    "explanations" JSONB NOT NULL DEFAULT '{}',
    "behalf" TEXT,
    "behalf_key" TEXT,
    "behalf_account_id" INTEGER,
    "behalf_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure" (
    "report_id" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "number" INTEGER,
    "text" TEXT,
    "words" TEXT,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("report_id","indicator")
);

-- CreateTable
CREATE TABLE "answer" (
    "id" BIGSERIAL NOT NULL,
    "report_id" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "old" JSONB,
    "new" JSONB,
    "words" TEXT,
    "account_id" INTEGER,
    "role" TEXT,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "report_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" INTEGER,
    "role" TEXT,
    "channel" TEXT NOT NULL,
    "reason" TEXT,
    "changes" JSONB NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("report_id","number")
);

-- CreateTable
CREATE TABLE "session" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "note" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "job" TEXT NOT NULL,
    "committee_id" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "branch_id" INTEGER,
    "role" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "notice" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "committee_code_key" ON "committee"("code");

-- CreateIndex
CREATE INDEX "target_committee_id_idx" ON "target"("committee_id");

-- CreateIndex
CREATE UNIQUE INDEX "branch_committee_id_code_key" ON "branch"("committee_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "account_channel_address_key" ON "account"("channel", "address");

-- CreateIndex
CREATE INDEX "holding_account_id_idx" ON "holding"("account_id");

-- CreateIndex
CREATE INDEX "holding_committee_id_idx" ON "holding"("committee_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_key_key" ON "invitation"("key");

-- CreateIndex
CREATE INDEX "wrong_code_channel_address_at_idx" ON "wrong_code"("channel", "address", "at");

-- CreateIndex
CREATE INDEX "report_committee_id_period_idx" ON "report"("committee_id", "period");

-- CreateIndex
CREATE UNIQUE INDEX "report_branch_id_period_key" ON "report"("branch_id", "period");

-- CreateIndex
CREATE UNIQUE INDEX "answer_report_id_key_indicator_key" ON "answer"("report_id", "key", "indicator");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_key_key" ON "outbox"("key");

-- CreateIndex
CREATE INDEX "outbox_channel_state_at_idx" ON "outbox"("channel", "state", "at");

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch" ADD CONSTRAINT "branch_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch_fact" ADD CONSTRAINT "branch_fact_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opening" ADD CONSTRAINT "opening_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_version" ADD CONSTRAINT "form_version_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holding" ADD CONSTRAINT "holding_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holding" ADD CONSTRAINT "holding_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "holding" ADD CONSTRAINT "holding_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Written by hand, the schema language has no triggers: what was answered and what was submitted stays for ever.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The table "%" keeps its rows for ever: % is refused.', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "answer_stays" BEFORE UPDATE OR DELETE ON "answer"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "revision_stays" BEFORE UPDATE OR DELETE ON "revision"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
