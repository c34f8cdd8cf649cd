// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/sha256.h"

#include <QCryptographicHash>
#include <QTest>

class Sha256Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesThePublishedDigests();
    void agreesWithQtAtEveryLength();
    void beginsAnewAfterAResult();
};

/// The examples of FIPS 180-4.
void Sha256Test::givesThePublishedDigests()
{
    QCOMPARE(Sha256::of("").toHex(),
             QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(Sha256::of("abc").toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void Sha256Test::agreesWithQtAtEveryLength()
{
    QByteArray bytes;
    for (int length = 0; length <= 300; ++length) {
        const QByteArray expected = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        QCOMPARE(Sha256::of(bytes), expected);
        const qsizetype cut = length / 3;
        QCOMPARE(Sha256().add(bytes.first(cut)).add(bytes.sliced(cut)).result(), expected);
        bytes.append(static_cast<char>(length * 7));
    }
}

void Sha256Test::beginsAnewAfterAResult()
{
    Sha256 hash;
    QCOMPARE(hash.add("something else").result().size(), 32);
    QCOMPARE(hash.add("abc").result(), Sha256::of("abc"));
}

QTEST_APPLESS_MAIN(Sha256Test)
#include "tst_sha256.moc"
