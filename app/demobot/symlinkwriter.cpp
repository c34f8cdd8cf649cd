// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/symlinkwriter.h"

#include "app/demobot/ownership.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr auto dataLink = "..data"_L1;

} // namespace

#ifdef Q_OS_UNIX

#include <filesystem>

namespace {

namespace fs = std::filesystem;

fs::path toPath(const QString &path)
{
    return QFileInfo(path).filesystemFilePath();
}

class SymlinkWriter final : public StateWriter
{
public:
    explicit SymlinkWriter(const QString &path)
        : StateWriter(path)
        , m_folder(QFileInfo(path).path())
        , m_fileName(QFileInfo(path).fileName())
    {
    }

    std::optional<QString> write(const QByteArray &text) override
    {
        const QString before = QFile::symLinkTarget(inFolder(dataLink));
        const QString dated = newFolderName();
        std::error_code error;
        if (!fs::create_directory(toPath(inFolder(dated)), error))
            return failure(u"create"_s, inFolder(dated), error);
        if (const std::optional<QString> failed = writeInChunks(inFolder(dated) + u'/' + m_fileName, text))
            return failed;
        if (const std::optional<QString> failed = swapLink(dated, dataLink))
            return failed;
        const QString target = dataLink + u'/' + m_fileName;
        if (fs::read_symlink(toPath(path()), error) != fs::path(target.toStdU16String())) {
            if (const std::optional<QString> failed = swapLink(target, m_fileName))
                return failed;
        }
        removeDated(before);
        return std::nullopt;
    }

private:
    QString inFolder(const QString &name) const { return m_folder + u'/' + name; }

    static QString failure(const QString &verb, const QString &path, const std::error_code &error)
    {
        return u"cannot %1 %2: %3"_s.arg(verb, path, QString::fromLocal8Bit(error.message().c_str()));
    }

    /// Kubernetes names its folders by time; the count keeps two of one millisecond apart.
    QString newFolderName()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QString name;
        do {
            ++m_count;
            name = now.toString(u"..yyyy_MM_dd_HH_mm_ss.zzz"_s) +
                   u"%1"_s.arg(m_count % 1'000'000, 6, 10, QLatin1Char('0'));
        } while (QFileInfo::exists(inFolder(name)));
        return name;
    }

    /// Makes `name` a link to `target` by one rename, whatever it was before.
    std::optional<QString> swapLink(const QString &target, const QString &name) const
    {
        const QString temporary = inFolder(name + "_tmp"_L1);
        std::error_code error;
        fs::remove(toPath(temporary), error);
        fs::create_symlink(fs::path(target.toStdU16String()), toPath(temporary), error);
        if (error)
            return failure(u"create the link"_s, temporary, error);
        fs::rename(toPath(temporary), toPath(inFolder(name)), error);
        if (error)
            return failure(u"replace the link"_s, inFolder(name), error);
        return std::nullopt;
    }

    /// Only the file that a demo bot wrote and a folder that is empty then: nobody else's are touched.
    void removeDated(const QString &folder) const
    {
        const QString file = folder + u'/' + m_fileName;
        if (folder.isEmpty() || ownerOf(file) != Owner::DemoBot)
            return;
        QFile::remove(file);
        QDir().rmdir(folder);
    }

    QString m_folder;
    QString m_fileName;
    int m_count = 0;
};

} // namespace

std::unique_ptr<StateWriter> createSymlinkWriter(const QString &path)
{
    return std::make_unique<SymlinkWriter>(path);
}

#else

std::unique_ptr<StateWriter> createSymlinkWriter(const QString &)
{
    return nullptr;
}

#endif

std::optional<QString> symlinkWriterObstacle(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo data(file.path() + u'/' + dataLink);
    if (!data.exists() && !data.isSymLink())
        return std::nullopt;
    if (!data.isSymLink())
        return u"%1 exists and is not a link"_s.arg(data.filePath());
    const QStringList files =
        QDir(data.filePath())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    if (files != QStringList{file.fileName()} ||
        ownerOf(data.filePath() + u'/' + file.fileName()) != Owner::DemoBot)
        return u"%1 leads to a folder that is not a demo bot's"_s.arg(data.filePath());
    return std::nullopt;
}
