-- AlterTable
ALTER TABLE "account" ADD COLUMN     "unreachable_at" TIMESTAMPTZ(3),
ADD COLUMN     "unreachable_reason" TEXT;

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "opened_at" TIMESTAMPTZ(3);

-- DropIndex
DROP INDEX "outbox_channel_state_at_idx";

-- CreateIndex
CREATE INDEX "outbox_queued" ON "outbox"("channel", "at", "id") WHERE ("state" = 'queued');

-- CreateIndex
CREATE INDEX "outbox_tried" ON "outbox"("state", "changed_at") WHERE ("state" <> 'queued');

-- CreateIndex
CREATE INDEX "outbox_unopened" ON "outbox"("account_id") WHERE ("state" = 'sent' AND "opened_at" IS NULL);
