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
        const QString before = linkTarget(dataLink);
        const QString dated = newFolderName();
        std::error_code error;
        if (!fs::create_directory(toPath(inFolder(dated)), error))
            return failure(u"create"_s, inFolder(dated), error);
        std::optional<QString> failed = writeInChunks(inFolder(dated) + u'/' + m_fileName, text);
        if (!failed)
            failed = swapLink(dated, dataLink, "..data_tmp"_L1);
        if (failed) {
            removeDated(dated);
            return failed;
        }
        const QString target = dataLink + u'/' + m_fileName;
        if (linkTarget(m_fileName) != target)
            failed = swapLink(target, m_fileName, u'.' + m_fileName + ".demobot-new"_L1);
        removeDated(before);
        return failed;
    }

private:
    QString inFolder(const QString &name) const { return m_folder + u'/' + name; }

    /// As it is written in the link; empty where the name is no link.
    QString linkTarget(const QString &name) const
    {
        std::error_code error;
        return QString::fromStdU16String(fs::read_symlink(toPath(inFolder(name)), error).u16string());
    }

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

    /// Makes `name` a link to `target` by one rename, whatever it was before. A link called `temporary` that
    /// an interrupted run left behind is replaced; anything else of that name is an error.
    std::optional<QString> swapLink(const QString &target, const QString &name,
                                    const QString &temporary) const
    {
        const fs::path link = toPath(inFolder(temporary));
        std::error_code error;
        if (fs::is_symlink(fs::symlink_status(link, error)))
            fs::remove(link, error);
        fs::create_symlink(fs::path(target.toStdU16String()), link, error);
        if (error)
            return failure(u"create the link"_s, inFolder(temporary), error);
        fs::rename(link, toPath(inFolder(name)), error);
        if (error)
            return failure(u"replace the link"_s, inFolder(name), error);
        return std::nullopt;
    }

    /// Only the file that a demo bot wrote and a folder that is empty then: nobody else's are touched.
    void removeDated(const QString &name) const
    {
        const QString file = inFolder(name) + u'/' + m_fileName;
        if (!name.startsWith(".."_L1) || name.contains(u'/') || ownerOf(file) != Owner::DemoBot)
            return;
        QFile::remove(file);
        QDir().rmdir(inFolder(name));
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
