-- AlterTable
ALTER TABLE "account" ADD COLUMN     "tables" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "linked_group" ADD COLUMN     "tables" BOOLEAN NOT NULL DEFAULT false;
