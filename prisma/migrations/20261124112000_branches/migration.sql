-- AlterTable
ALTER TABLE "branch" ADD COLUMN "last_period" TEXT;

-- CreateTable
CREATE TABLE "moved_stock" (
    "branch_id" INTEGER NOT NULL,
    "from_period" TEXT NOT NULL,
    "sources" INTEGER[],
    "official" INTEGER,
    "probationary" INTEGER,
    "exempt" INTEGER,

    CONSTRAINT "moved_stock_pkey" PRIMARY KEY ("branch_id","from_period")
);

-- CreateTable
CREATE TABLE "branch_event" (
    "id" SERIAL NOT NULL,
    "committee_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "from_period" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "account_id" INTEGER,
    "role" TEXT,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "branch_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "branch_event_committee_id_key_key" ON "branch_event"("committee_id", "key");

-- AddForeignKey
ALTER TABLE "moved_stock" ADD CONSTRAINT "moved_stock_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "branch_event" ADD CONSTRAINT "branch_event_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Written by hand, the schema language has no triggers: what changed about branches stays for ever.
CREATE TRIGGER "branch_event_stays" BEFORE UPDATE OR DELETE ON "branch_event"
    FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
