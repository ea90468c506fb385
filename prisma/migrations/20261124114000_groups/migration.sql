-- A message may go to a group, where nobody in particular holds an office.
ALTER TABLE "outbox" ALTER COLUMN "account_id" DROP NOT NULL,
    ALTER COLUMN "role" DROP NOT NULL;

-- CreateTable
CREATE TABLE "linked_group" (
    "id" SERIAL NOT NULL,
    "committee_id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,
    "linked_by" INTEGER,
    "ended_at" TIMESTAMPTZ(3),
    "ended_why" TEXT,

    CONSTRAINT "linked_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_code" (
    "hash" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "committee_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "used_key" TEXT,

    CONSTRAINT "group_code_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "linked_group_committee_id_idx" ON "linked_group"("committee_id");

-- CreateIndex
CREATE UNIQUE INDEX "linked_group_channel_address_key" ON "linked_group"("channel", "address");

-- CreateIndex
CREATE UNIQUE INDEX "group_code_key_key" ON "group_code"("key");

-- AddForeignKey
ALTER TABLE "linked_group" ADD CONSTRAINT "linked_group_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "linked_group" ADD CONSTRAINT "linked_group_linked_by_fkey" FOREIGN KEY ("linked_by") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_code" ADD CONSTRAINT "group_code_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
