-- CreateIndex
CREATE INDEX "outbox_committee_id_period_idx" ON "outbox"("committee_id", "period");
