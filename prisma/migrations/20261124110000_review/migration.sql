-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "code" TEXT,
ADD COLUMN     "key" TEXT;

-- CreateTable
CREATE TABLE "unlock" (
    "id" SERIAL NOT NULL,
    "branch_id" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "key" TEXT NOT NULL,
    "account_id" INTEGER,
    "role" TEXT,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unlock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_request" (
    "id" SERIAL NOT NULL,
    "committee_id" INTEGER NOT NULL,
    "report_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "base" INTEGER NOT NULL,
    "changes" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "account_id" INTEGER,
    "role" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "verdict" TEXT,
    "settled_key" TEXT,
    "settled_account_id" INTEGER,
    "settled_role" TEXT,
    "settled_reason" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "change_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" SERIAL NOT NULL,
    "branch_id" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "number" INTEGER,
    "revision" INTEGER,
    "reason" TEXT,
    "figures" TEXT[],
    "key" TEXT NOT NULL,
    "account_id" INTEGER,
    "role" TEXT,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "revision_code_key" ON "revision"("code");

-- CreateIndex
CREATE UNIQUE INDEX "revision_report_id_key_key" ON "revision"("report_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "report_committee_id_receipt_number_key" ON "report"("committee_id", "receipt_number");

-- CreateIndex
CREATE UNIQUE INDEX "unlock_key_key" ON "unlock"("key");

-- CreateIndex
CREATE INDEX "unlock_branch_id_period_idx" ON "unlock"("branch_id", "period");

-- CreateIndex
CREATE UNIQUE INDEX "change_request_key_key" ON "change_request"("key");

-- CreateIndex
CREATE UNIQUE INDEX "change_request_committee_id_number_key" ON "change_request"("committee_id", "number");

-- CreateIndex
CREATE INDEX "change_request_report_id_idx" ON "change_request"("report_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_branch_id_period_key_act_key" ON "review"("branch_id", "period", "key", "act");

-- AddForeignKey
ALTER TABLE "unlock" ADD CONSTRAINT "unlock_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_request" ADD CONSTRAINT "change_request_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Written by hand. What is there already gets what it lacks: each receipt that was given its check code, made as
-- src/storage/revision-code.ts makes them but for the figures; the newest revision the update that brought it.
ALTER TABLE "revision" DISABLE TRIGGER "revision_stays";
DO $$
DECLARE
    known RECORD;
    made TEXT;
    attempt INTEGER;
BEGIN
    FOR known IN
        SELECT revision.report_id, revision.number,
            CASE WHEN revision.number = report.revision THEN report.submit_key END AS key
        FROM revision JOIN report ON report.id = revision.report_id
        WHERE report.receipt_number IS NOT NULL
    LOOP
        attempt := 0;
        LOOP
            SELECT 'BN-' || string_agg(substr('ABCDEFGHJKMNPQRSTUVWXYZ23456789', get_byte(drawn.bytes, place) % 31 + 1, 1), '' ORDER BY place)
            INTO made
            FROM generate_series(0, 5) AS place, (SELECT sha256(convert_to(
                known.report_id || '/' || known.number || '/' || attempt, 'UTF8')) AS bytes) AS drawn;
            EXIT WHEN made ~ '-.*\d' AND made ~ '-.*[A-Z]' AND NOT EXISTS (SELECT FROM revision WHERE code = made);
            attempt := attempt + 1;
        END LOOP;
        UPDATE revision SET code = made, key = known.key
        WHERE report_id = known.report_id AND number = known.number;
    END LOOP;
END
$$;
ALTER TABLE "revision" ENABLE TRIGGER "revision_stays";

-- The figures of imported months begin their history like all others. No figure of an import could change until now.
INSERT INTO "answer" ("report_id", "indicator", "key", "new", "words", "channel", "at")
SELECT report.id, figure.indicator, 'import', jsonb_strip_nulls(jsonb_build_object(
        'state', figure.state, 'value', coalesce(to_jsonb(figure.number), to_jsonb(figure.text)))),
    figure.words, 'import', report.opened_at
FROM report JOIN figure ON figure.report_id = report.id
WHERE report.source = 'import'
ON CONFLICT DO NOTHING;

-- What the office said and opened stays for ever as well.
CREATE TRIGGER "unlock_stays" BEFORE UPDATE OR DELETE ON "unlock"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "review_stays" BEFORE UPDATE OR DELETE ON "review"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- A request is settled once; what was asked stays as it was asked.
CREATE TRIGGER "change_request_stays" BEFORE DELETE ON "change_request"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "change_request_is_settled_once" BEFORE UPDATE ON "change_request"
    FOR EACH ROW WHEN (OLD.verdict IS NOT NULL OR NEW.verdict IS NULL
        OR (OLD.committee_id, OLD.report_id, OLD.number, OLD.base, OLD.changes, OLD.reason, OLD.key, OLD.account_id, OLD.role, OLD.channel, OLD.at)
            IS DISTINCT FROM
           (NEW.committee_id, NEW.report_id, NEW.number, NEW.base, NEW.changes, NEW.reason, NEW.key, NEW.account_id, NEW.role, NEW.channel, NEW.at))
    EXECUTE FUNCTION "refuse_change"();

-- Emptying a table whole goes past triggers on rows.
CREATE TRIGGER "answer_stays_whole" BEFORE TRUNCATE ON "answer"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_stays_whole" BEFORE TRUNCATE ON "revision"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "unlock_stays_whole" BEFORE TRUNCATE ON "unlock"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "review_stays_whole" BEFORE TRUNCATE ON "review"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
