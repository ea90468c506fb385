-- CreateTable
CREATE TABLE "rollup" (
    "committee_id" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "value" BIGINT NOT NULL,
    "given" INTEGER NOT NULL,
    "not_applicable" INTEGER NOT NULL,
    "pending" INTEGER NOT NULL,

    CONSTRAINT "rollup_pkey" PRIMARY KEY ("period","indicator","committee_id")
);

-- CreateIndex
CREATE INDEX "rollup_committee_id_period_idx" ON "rollup"("committee_id", "period");

-- AddForeignKey
ALTER TABLE "rollup" ADD CONSTRAINT "rollup_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The totals of what was filed before they were kept.
INSERT INTO "rollup" ("committee_id", "period", "indicator", "value", "given", "not_applicable", "pending")
SELECT report.committee_id, report.period, figure.indicator,
    coalesce(sum(figure.number) FILTER (WHERE figure.state = 'given'), 0),
    count(*) FILTER (WHERE figure.state = 'given'),
    count(*) FILTER (WHERE figure.state = 'not_applicable'),
    count(*) FILTER (WHERE figure.state = 'pending')
FROM report JOIN figure ON figure.report_id = report.id
WHERE report.status IN ('submitted', 'approved') AND figure.text IS NULL
GROUP BY report.committee_id, report.period, figure.indicator;
