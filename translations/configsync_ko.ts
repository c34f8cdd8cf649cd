<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>Autostart</name>
    <message>
        <source>the folder %1 cannot be made</source>
        <translation>%1 폴더를 만들 수 없습니다</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>이 메시지 닫기</translation>
    </message>
</context>
<context>
    <name>BannerContent</name>
    <message>
        <source>There is no good configuration yet, so no values are shown.</source>
        <translation>아직 정상적인 설정이 없어 표시할 값이 없습니다.</translation>
    </message>
    <message>
        <source>The values below are the last good ones.</source>
        <translation>아래 값은 마지막으로 정상이었던 값입니다.</translation>
    </message>
    <message>
        <source>The values below are the last good ones, written %1.</source>
        <comment>%1 is an age or a moment</comment>
        <translation>아래 값은 마지막으로 정상이었던 값입니다(기록: %1).</translation>
    </message>
    <message>
        <source>The monitor keeps looking and goes on by itself as soon as the file is good.</source>
        <translation>모니터가 계속 확인하며, 파일이 정상으로 돌아오면 자동으로 이어집니다.</translation>
    </message>
    <message>
        <source>It is empty: the bot may have been stopped while it was writing, or the disk may be full.</source>
        <translation>파일이 비어 있습니다. 봇이 기록 중에 중단되었거나 디스크가 가득 찼을 수 있습니다.</translation>
    </message>
    <message>
        <source>This user may not read it. Give it the right to read the file and every folder above it.</source>
        <translation>현재 사용자에게 읽기 권한이 없습니다. 이 파일과 모든 상위 폴더에 대한 읽기 권한을 부여하십시오.</translation>
    </message>
    <message>
        <source>Something else than a file stands there, such as a folder or a pipe. Choose the state file itself.</source>
        <translation>그 자리에 파일이 아니라 폴더나 파이프 같은 다른 것이 있습니다. 상태 파일 자체를 선택하십시오.</translation>
    </message>
    <message>
        <source>It is larger than the monitor reads. Check that it is the right file and that the bot does not grow it without end.</source>
        <translation>모니터가 읽을 수 있는 크기를 넘습니다. 올바른 파일인지, 봇이 파일을 끝없이 키우고 있지 않은지 확인하십시오.</translation>
    </message>
    <message>
        <source>Reading it failed: the disk or the network share may be in trouble.</source>
        <translation>읽기에 실패했습니다. 디스크나 네트워크 공유에 문제가 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>These are emergency values, not what the bot runs.</source>
        <translation>이 값은 비상값이며, 봇이 실제로 사용하는 값이 아닙니다.</translation>
    </message>
    <message>
        <source>The state file %1 has no configuration section.</source>
        <translation>상태 파일 %1에 설정 섹션이 없습니다.</translation>
    </message>
    <message>
        <source>No state file at %1.</source>
        <translation>%1에 상태 파일이 없습니다.</translation>
    </message>
    <message>
        <source>This should only happen if the production bot has never run; the values may be outdated.</source>
        <translation>운영 봇이 한 번도 실행되지 않은 경우에만 나타나야 합니다. 값이 오래되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>The monitor keeps looking and will switch by itself.</source>
        <translation>모니터가 계속 확인하며 자동으로 전환됩니다.</translation>
    </message>
    <message>
        <source>The state file no longer holds a configuration.</source>
        <translation>상태 파일에 더 이상 설정이 없습니다.</translation>
    </message>
    <message>
        <source>The section is absent from %1.</source>
        <translation>%1에 설정 섹션이 없습니다.</translation>
    </message>
    <message>
        <source>There is no state file yet.</source>
        <translation>아직 상태 파일이 없습니다.</translation>
    </message>
    <message>
        <source>It is expected at %1.</source>
        <translation>예상 위치: %1</translation>
    </message>
    <message>
        <source>The state file is gone.</source>
        <translation>상태 파일이 사라졌습니다.</translation>
    </message>
    <message>
        <source>It was at %1.</source>
        <translation>이전 위치: %1</translation>
    </message>
    <message>
        <source>Please check whether the production bot runs; the monitor keeps looking and goes on by itself.</source>
        <translation>운영 봇이 실행 중인지 확인하십시오. 모니터가 계속 확인하며 자동으로 이어집니다.</translation>
    </message>
    <message>
        <source>The section holds no keys at all.</source>
        <translation>섹션에 키가 하나도 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <comment>keys of a list</comment>
        <translation>
            <numerusform> 외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>These keys are there: %1.</source>
        <translation>있는 키: %1.</translation>
    </message>
    <message>
        <source>The configuration is incomplete.</source>
        <translation>설정이 불완전합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n required key(s) are missing.</source>
        <translation>
            <numerusform>필수 키 %n개가 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the keys is one that the profile %1 knows, so this seems to be another kind of bot. The generic profile shows any JSON.</source>
        <translation>프로필 %1에 정의된 키가 하나도 없으므로 다른 종류의 봇으로 보입니다. 범용 프로필은 어떤 JSON이든 표시합니다.</translation>
    </message>
    <message>
        <source>This indicates state file corruption or a version mismatch.</source>
        <translation>상태 파일이 손상되었거나 버전이 맞지 않는 것으로 보입니다.</translation>
    </message>
    <message>
        <source>The bot has not written for %1.</source>
        <comment>a span of time</comment>
        <translation>봇이 %1 동안 기록하지 않았습니다.</translation>
    </message>
    <message>
        <source>It usually writes every %1. The values are the last that it wrote; please check whether it still runs.</source>
        <translation>보통 %1마다 기록합니다. 표시된 값은 마지막으로 기록된 값입니다. 봇이 아직 실행 중인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The values are the last that it wrote; please check whether it still runs.</source>
        <translation>표시된 값은 마지막으로 기록된 값입니다. 봇이 아직 실행 중인지 확인하십시오.</translation>
    </message>
    <message>
        <source>The state file cannot be read.</source>
        <translation>상태 파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The state file is corrupted (invalid JSON).</source>
        <translation>상태 파일이 손상되었습니다(잘못된 JSON).</translation>
    </message>
    <message>
        <source>The configuration cannot be synced. Please check the production bot&apos;s status.</source>
        <translation>설정을 동기화할 수 없습니다. 운영 봇의 상태를 확인하십시오.</translation>
    </message>
    <message>
        <source>The configuration is invalid.</source>
        <translation>설정이 올바르지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) have a wrong type or are out of range.</source>
        <translation>
            <numerusform>값 %n개의 형식이 잘못되었거나 범위를 벗어났습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A bad configuration never replaces a good one: please correct it in the bot.</source>
        <translation>잘못된 설정은 정상 설정을 대체하지 않습니다. 봇에서 수정하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in the state file are odd, and do not stop the sync.</source>
        <translation>
            <numerusform>상태 파일에 이상한 점이 %n개 있지만 동기화에는 지장이 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>다른 파일 선택(&amp;F)…</translation>
    </message>
    <message>
        <source>Change &amp;profile…</source>
        <translation>프로필 변경(&amp;P)…</translation>
    </message>
    <message>
        <source>Use the &amp;generic profile</source>
        <translation>범용 프로필 사용(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Copy problems</source>
        <translation>문제 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Edited but not restarted.</source>
        <translation>수정했지만 재시작하지 않았습니다.</translation>
    </message>
    <message>
        <source>The bot does not run what it should.</source>
        <translation>봇이 지정된 값과 다른 설정으로 실행 중입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) differ from what the fleet file asks for.</source>
        <translation>
            <numerusform>값 %n개가 플릿 파일에서 지정한 값과 다릅니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n constant(s) in the bot&apos;s source say something else; the file was edited %1, and the bot goes on with what it has.</source>
        <translation>
            <numerusform>봇 소스의 상수 %n개가 다른 값입니다. 파일은 %1 수정되었고, 봇은 이전 값으로 계속 실행 중입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The marked cards below say which.</source>
        <translation>아래에 표시된 카드에서 확인하십시오.</translation>
    </message>
</context>
<context>
    <name>BellButton</name>
    <message numerus="yes">
        <source>Notices, %n unread</source>
        <translation>
            <numerusform>알림, 읽지 않음 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices, none unread</source>
        <translation>알림, 읽지 않은 알림 없음</translation>
    </message>
</context>
<context>
    <name>BotCardDelegate</name>
    <message numerus="yes">
        <source>%n value(s) drift</source>
        <translation>
            <numerusform>값 %n개 불일치</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edited, not restarted</source>
        <translation>
            <numerusform>%n개 수정됨, 재시작 안 됨</numerusform>
        </translation>
    </message>
    <message>
        <source>muted</source>
        <translation>알림 꺼짐</translation>
    </message>
</context>
<context>
    <name>BotCardView</name>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
</context>
<context>
    <name>BotDialogs</name>
    <message>
        <source>State files (*.json)</source>
        <translation>상태 파일 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Rename bot</source>
        <translation>봇 이름 바꾸기</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>이름:</translation>
    </message>
    <message>
        <source>Remove bot</source>
        <translation>봇 제거</translation>
    </message>
    <message>
        <source>Remove %1 from the list?</source>
        <translation>목록에서 %1 봇을 제거하시겠습니까?</translation>
    </message>
    <message>
        <source>Its state file stays where it is, untouched:
%1</source>
        <translation>상태 파일은 그 자리에 그대로 남습니다.
%1</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>제거(&amp;R)</translation>
    </message>
    <message>
        <source>Open state file</source>
        <translation>상태 파일 열기</translation>
    </message>
    <message>
        <source>Choose another state file</source>
        <translation>다른 상태 파일 선택</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>Changed in the fleet file</source>
        <translation>플릿 파일이 변경됨</translation>
    </message>
    <message>
        <source>Somebody has taken %1 out of the fleet file meanwhile.</source>
        <translation>그사이 플릿 파일에서 %1 봇이 제거되었습니다.</translation>
    </message>
    <message>
        <source>Somebody has changed %1 in the fleet file meanwhile.</source>
        <translation>그사이 플릿 파일에서 %1 봇이 변경되었습니다.</translation>
    </message>
    <message>
        <source>Add it again with your change?</source>
        <translation>변경한 내용으로 다시 추가하시겠습니까?</translation>
    </message>
    <message>
        <source>Make your change as well? Everything else stays as the file says.</source>
        <translation>내 변경도 적용하시겠습니까? 나머지는 파일의 내용대로 유지됩니다.</translation>
    </message>
    <message>
        <source>&amp;Make my change</source>
        <translation>내 변경 적용(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keep the file&apos;s</source>
        <translation>파일 내용 유지(&amp;K)</translation>
    </message>
</context>
<context>
    <name>BotFooter</name>
    <message>
        <source>Open &amp;folder</source>
        <translation>폴더 열기(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>%n parameter(s)</source>
        <translation>
            <numerusform>파라미터 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>프로필 %1</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>경로를 복사했습니다</translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation>경로 복사(&amp;C)</translation>
    </message>
</context>
<context>
    <name>BotHeader</name>
    <message>
        <source>Emergency fallback</source>
        <translation>비상 대체값</translation>
    </message>
    <message>
        <source>no configuration section yet</source>
        <translation>아직 설정 섹션 없음</translation>
    </message>
    <message>
        <source>no state file yet</source>
        <translation>아직 상태 파일 없음</translation>
    </message>
    <message>
        <source>State file</source>
        <translation>상태 파일</translation>
    </message>
    <message>
        <source>last good %1</source>
        <comment>%1 is an age or a moment</comment>
        <translation>마지막 정상 %1</translation>
    </message>
    <message>
        <source>No values</source>
        <translation>값 없음</translation>
    </message>
    <message>
        <source>revision %1 of %2</source>
        <comment>of a moment</comment>
        <translation>리비전 %1 (%2)</translation>
    </message>
    <message>
        <source>last write: %1</source>
        <translation>마지막 기록: %1</translation>
    </message>
    <message>
        <source>this configuration was first seen: %1</source>
        <translation>이 설정을 처음 확인한 시각: %1</translation>
    </message>
    <message>
        <source>content hash: %1</source>
        <translation>내용 해시: %1</translation>
    </message>
    <message>
        <source>&amp;Export CSV</source>
        <translation>CSV 내보내기(&amp;E)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Mark %n as seen</source>
        <translation>
            <numerusform>%n개 확인 표시(&amp;M)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BotPages</name>
    <message>
        <source>Pages of the bot</source>
        <translation>봇의 페이지</translation>
    </message>
</context>
<context>
    <name>BotSettingsPage</name>
    <message>
        <source>Bot</source>
        <translation>봇</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>프로필</translation>
    </message>
    <message>
        <source>State file</source>
        <translation>상태 파일</translation>
    </message>
    <message>
        <source>Bots and their profiles</source>
        <translation>봇과 프로필</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>추가(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>이름 바꾸기(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Profile…</source>
        <translation>프로필(&amp;P)…</translation>
    </message>
    <message>
        <source>State &amp;file…</source>
        <translation>상태 파일(&amp;F)…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>제거(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>BotSidebar</name>
    <message>
        <source>Search bots…</source>
        <translation>봇 검색…</translation>
    </message>
    <message>
        <source>Search bots</source>
        <translation>봇 검색</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>봇</translation>
    </message>
    <message numerus="yes">
        <source>%n bot(s)</source>
        <translation>
            <numerusform>봇 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Order of the fleet file</source>
        <translation>플릿 파일 순서(&amp;O)</translation>
    </message>
    <message>
        <source>By &amp;name</source>
        <translation>이름순(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Attention first</source>
        <translation>확인 필요한 봇 먼저(&amp;A)</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>정렬</translation>
    </message>
    <message>
        <source>Order of the bots</source>
        <translation>봇 순서</translation>
    </message>
</context>
<context>
    <name>BotTexts</name>
    <message>
        <source>the file is empty</source>
        <translation>파일이 비어 있음</translation>
    </message>
    <message>
        <source>not a regular file</source>
        <translation>일반 파일이 아님</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>너무 큼</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>권한 없음</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>not JSON at line %1</source>
        <translation>%1행에서 JSON이 아님</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>JSON이 아님</translation>
    </message>
    <message>
        <source>no JSON object</source>
        <translation>JSON 객체가 아님</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) missing</source>
        <translation>
            <numerusform>키 %n개 없음</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 silent</source>
        <comment>a span of time without a write</comment>
        <translation>%1 동안 기록 없음</translation>
    </message>
    <message>
        <source>no configuration section</source>
        <translation>설정 섹션 없음</translation>
    </message>
    <message>
        <source>no state file</source>
        <translation>상태 파일 없음</translation>
    </message>
    <message>
        <source>last good %1</source>
        <translation>마지막 정상 %1</translation>
    </message>
    <message>
        <source>wrote %1</source>
        <comment>%1 is an age, such as: 12 s ago</comment>
        <translation>%1 기록</translation>
    </message>
    <message numerus="yes">
        <source>%n unseen change(s)</source>
        <translation>
            <numerusform>확인하지 않은 변경 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardGrid</name>
    <message>
        <source>Parameters</source>
        <translation>파라미터</translation>
    </message>
    <message numerus="yes">
        <source>and %n more parameter(s): copying and exporting takes all of them</source>
        <translation>
            <numerusform>외 파라미터 %n개: 복사와 내보내기에는 모두 포함됩니다</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeFilterBar</name>
    <message>
        <source>Si&amp;gnificant</source>
        <translation>중요 변경(&amp;G)</translation>
    </message>
    <message>
        <source>Not ac&amp;knowledged</source>
        <translation>미확인(&amp;K)</translation>
    </message>
    <message>
        <source>This bot</source>
        <translation>이 봇</translation>
    </message>
    <message>
        <source>All bots</source>
        <translation>모든 봇</translation>
    </message>
    <message>
        <source>Whose changes</source>
        <translation>대상 봇</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>전체 기간</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>최근 1시간</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>최근 24시간</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>최근 7일</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>최근 30일</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>기간 지정…</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>To</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Search changes…</source>
        <translation>변경 검색…</translation>
    </message>
    <message>
        <source>Search changes</source>
        <translation>변경 검색</translation>
    </message>
    <message>
        <source>All parameters</source>
        <translation>모든 파라미터</translation>
    </message>
</context>
<context>
    <name>ChangeListModel</name>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>봇</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>the difference between two values</comment>
        <translation>변화</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>중요도</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
</context>
<context>
    <name>ChangeTable</name>
    <message>
        <source>Changes</source>
        <translation>변경</translation>
    </message>
</context>
<context>
    <name>ChangeTexts</name>
    <message>
        <source>by %1</source>
        <comment>it happened at some time before this moment</comment>
        <translation>%1까지</translation>
    </message>
    <message>
        <source>First configuration</source>
        <translation>첫 설정</translation>
    </message>
    <message>
        <source>significant</source>
        <comment>a change</comment>
        <translation>중요</translation>
    </message>
    <message>
        <source>imported</source>
        <comment>a change</comment>
        <translation>가져옴</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <comment>a change</comment>
        <translation>확인됨</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a change that nobody has acknowledged</comment>
        <translation>새 변경</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>메모 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>changed while the monitor was not running, between %1 and %2</source>
        <translation>모니터가 실행되지 않는 동안(%1 ~ %2) 변경됨</translation>
    </message>
    <message>
        <source>seen %1</source>
        <comment>a moment</comment>
        <translation>감지: %1</translation>
    </message>
    <message>
        <source>state file of %1</source>
        <comment>a moment</comment>
        <translation>상태 파일 시각: %1</translation>
    </message>
    <message>
        <source>stored: %1 → %2</source>
        <comment>two values as the file held them</comment>
        <translation>저장된 값: %1 → %2</translation>
    </message>
    <message>
        <source>acknowledged %1</source>
        <comment>a moment</comment>
        <translation>확인: %1</translation>
    </message>
    <message>
        <source>d MMM HH:mm:ss</source>
        <comment>format of a date in this year, to the second</comment>
        <translation>M월 d일 HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <comment>format of a date, to the second</comment>
        <translation>yyyy년 M월 d일 HH:mm:ss</translation>
    </message>
    <message>
        <source>in money, as the account is now: %1</source>
        <translation>현재 계좌 기준 금액: %1</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>필터 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>확인(&amp;A)</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge all</source>
        <translation>모두 확인(&amp;K)</translation>
    </message>
    <message>
        <source>Compare &amp;moments…</source>
        <translation>시점 비교(&amp;M)…</translation>
    </message>
    <message>
        <source>E&amp;xport CSV…</source>
        <translation>CSV 내보내기(&amp;X)…</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>필터에 맞는 변경이 없습니다</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>아직 변경이 없습니다</translation>
    </message>
    <message>
        <source>Changes that do not fit it are not shown.</source>
        <translation>필터에 맞지 않는 변경은 표시되지 않습니다.</translation>
    </message>
    <message>
        <source>As soon as the bot runs with another configuration, every parameter that changed is listed here, and stays.</source>
        <translation>봇이 다른 설정으로 실행되는 즉시 바뀐 파라미터가 모두 여기에 기록되어 남습니다.</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>세는 중…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>변경 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>메모 추가</translation>
    </message>
    <message>
        <source>A note on this change:</source>
        <translation>이 변경에 대한 메모:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>열기(&amp;O)</translation>
    </message>
    <message>
        <source>Add a &amp;note…</source>
        <translation>메모 추가(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>텍스트로 복사(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ChartPage</name>
    <message>
        <source>Save the chart as a picture</source>
        <translation>차트를 그림으로 저장</translation>
    </message>
    <message>
        <source>Export the chart as CSV</source>
        <translation>차트를 CSV로 내보내기</translation>
    </message>
    <message>
        <source>The chart was exported.</source>
        <translation>차트를 내보냈습니다.</translation>
    </message>
    <message>
        <source>The chart could not be exported.</source>
        <translation>차트를 내보내지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>ChartPainter</name>
    <message>
        <source>each on its own scale</source>
        <translation>각자의 눈금</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>변경 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>many changes: zoom in for exact values</source>
        <translation>변경이 많음: 확대하면 정확한 값이 보입니다</translation>
    </message>
</context>
<context>
    <name>ChartScene</name>
    <message>
        <source>no value</source>
        <comment>a parameter at a time when it was not there</comment>
        <translation>값 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n eras</source>
        <translation>
            <numerusform>구간 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Era %1</source>
        <comment>a configuration&apos;s time; %1 begins its hash</comment>
        <translation>구간 %1</translation>
    </message>
    <message>
        <source>first configuration</source>
        <translation>첫 설정</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>a parameter, its value before and after</comment>
        <translation>%1 %2 → %3</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Shows the configuration that trading bots are really running, and follows it as it changes.</source>
        <translation>트레이딩 봇이 실제로 사용 중인 설정을 보여 주고 변경을 따라갑니다.</translation>
    </message>
    <message>
        <source>The profile of the given state files: %1, or the path of a profile file.</source>
        <translation>지정한 상태 파일의 프로필: %1 또는 프로필 파일의 경로.</translation>
    </message>
    <message>
        <source>NAME or FILE</source>
        <translation>이름 또는 파일</translation>
    </message>
    <message>
        <source>The file that lists the bots, in place of the usual one.</source>
        <translation>기본 파일 대신 사용할 봇 목록 파일.</translation>
    </message>
    <message>
        <source>Start the demo bot where no bot is known yet.</source>
        <translation>아직 등록된 봇이 없으면 데모 봇을 시작합니다.</translation>
    </message>
    <message>
        <source>MIB</source>
        <translation>MIB</translation>
    </message>
    <message>
        <source>For measuring: print the monotonic time in nanoseconds whenever values have been painted.</source>
        <translation>측정용: 값을 그릴 때마다 단조 시계의 시각을 나노초로 출력합니다.</translation>
    </message>
    <message>
        <source>State files to show.</source>
        <translation>표시할 상태 파일.</translation>
    </message>
    <message>
        <source>--max-size needs a whole number of MiB from 1 to %1, not &quot;%2&quot;</source>
        <translation>--max-size에는 1부터 %1까지의 MiB 정수가 필요합니다. &quot;%2&quot;은(는) 사용할 수 없습니다</translation>
    </message>
    <message>
        <source>The history, in place of the usual one.</source>
        <translation>기본 이력 대신 사용할 이력 파일.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>The largest state file that is read, in MiB, whatever the settings say.</source>
        <translation>읽을 상태 파일의 최대 크기(MiB). 프로그램 설정보다 우선합니다.</translation>
    </message>
    <message>
        <source>Start without a window, in the tray. Without a tray the window is shown all the same.</source>
        <translation>창 없이 트레이에서 시작합니다. 트레이가 없으면 그래도 창을 표시합니다.</translation>
    </message>
</context>
<context>
    <name>ConfigurationDiffDialog</name>
    <message>
        <source>Only &amp;differences</source>
        <translation>차이만 보기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>확인(&amp;A)</translation>
    </message>
    <message>
        <source>Parameters before and after</source>
        <translation>이전과 이후의 파라미터</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>텍스트로 복사(&amp;C)</translation>
    </message>
    <message>
        <source>%1: moment</source>
        <comment>Before or After</comment>
        <translation>%1: 시점</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>%1: now</source>
        <comment>Before or After</comment>
        <translation>%1: 지금</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation>%1의 변경</translation>
    </message>
    <message>
        <source>Configurations of %1</source>
        <translation>%1의 설정</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>차이 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>차이 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>no configuration is known of this time</source>
        <translation>이 시점의 설정은 알려져 있지 않습니다</translation>
    </message>
    <message>
        <source>in force from %1 to %2</source>
        <comment>two moments</comment>
        <translation>%1부터 %2까지 적용</translation>
    </message>
    <message>
        <source>in force since %1</source>
        <comment>a moment</comment>
        <translation>%1부터 적용 중</translation>
    </message>
</context>
<context>
    <name>ConfigurationDiffModel</name>
    <message>
        <source>Parameters</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Other parameters</source>
        <translation>기타 파라미터</translation>
    </message>
    <message>
        <source>stored: %1 → %2</source>
        <comment>two values as the file held them</comment>
        <translation>저장된 값: %1 → %2</translation>
    </message>
    <message>
        <source>significant</source>
        <comment>a change</comment>
        <translation>중요</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>the difference between two values</comment>
        <translation>변화</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>중요도</translation>
    </message>
    <message>
        <source>in money, as the account is now: %1</source>
        <translation>현재 계좌 기준 금액: %1</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message numerus="yes">
        <source>%n key(s) change at every write and are left out: %1</source>
        <translation>
            <numerusform>기록할 때마다 바뀌어 제외된 키 %n개: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy value</source>
        <translation>값 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;key</source>
        <translation>키 복사(&amp;K)</translation>
    </message>
    <message>
        <source>Mark as &amp;seen</source>
        <translation>확인 표시(&amp;S)</translation>
    </message>
</context>
<context>
    <name>DemoBot</name>
    <message>
        <source>The demo bot is not installed: there is no program %1.</source>
        <translation>데모 봇이 설치되어 있지 않습니다. 프로그램 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The demo bot needs a folder: %1</source>
        <translation>데모 봇에 폴더가 필요합니다: %1</translation>
    </message>
    <message>
        <source>The demo bot could not be started: %1</source>
        <translation>데모 봇을 시작할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The demo bot ended by itself (exit status %1).</source>
        <translation>데모 봇이 스스로 종료되었습니다(종료 상태 %1).</translation>
    </message>
</context>
<context>
    <name>DisplayText</name>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 전</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1일</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <comment>format of a date in another year, with its time</comment>
        <translation>yyyy년 M월 d일 HH:mm</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>format of a time today</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>format of a date in this year, with its time</comment>
        <translation>M월 d일 HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <comment>format of a date with its time, to the second</comment>
        <translation>yyyy년 M월 d일 HH:mm:ss</translation>
    </message>
    <message>
        <source>times in local (%1)</source>
        <translation>현지 시각 (%1)</translation>
    </message>
    <message>
        <source>times in UTC</source>
        <translation>UTC 시각</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>See what your bots really run</source>
        <translation>봇이 실제로 무엇으로 실행되는지 확인하십시오</translation>
    </message>
    <message>
        <source>A trading bot writes its parameters into a state file. Open that file, and this window shows the configuration that is running now, follows every change, and says at once when something is wrong. It never writes to the bot.</source>
        <translation>트레이딩 봇은 자신의 파라미터를 상태 파일에 기록합니다. 그 파일을 열면 이 창이 지금 사용 중인 설정을 보여 주고, 모든 변경을 따라가며, 문제가 생기면 바로 알려 줍니다. 봇에는 아무것도 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>&amp;Open state file…</source>
        <translation>상태 파일 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Try the &amp;demo bot</source>
        <translation>데모 봇 사용해 보기(&amp;D)</translation>
    </message>
    <message>
        <source>You can also drop state files onto this window. Several at once are several bots, and every change of theirs is kept in a history from now on.</source>
        <translation>상태 파일을 이 창에 끌어다 놓아도 됩니다. 여러 파일을 한꺼번에 놓으면 각각 봇이 되며, 이후의 모든 변경이 이력에 남습니다.</translation>
    </message>
    <message>
        <source>What do the states &amp;mean?</source>
        <translation>상태 표시의 의미(&amp;M)</translation>
    </message>
</context>
<context>
    <name>EquityCurve</name>
    <message>
        <source>Equity curve of closed trades</source>
        <translation>청산 거래 손익 곡선</translation>
    </message>
    <message>
        <source>No closed trades yet</source>
        <translation>아직 청산된 거래가 없습니다</translation>
    </message>
    <message>
        <source>From %1 to %2: lowest %3, highest %4, now %5</source>
        <translation>%1부터 %2까지: 최저 %3, 최고 %4, 현재 %5</translation>
    </message>
    <message>
        <source>The equity curve begins with the first closed trade.</source>
        <translation>손익 곡선은 첫 청산 거래부터 시작합니다.</translation>
    </message>
</context>
<context>
    <name>EraChart</name>
    <message>
        <source>What each era earned</source>
        <translation>시기별 손익</translation>
    </message>
    <message>
        <source>Net P&amp;L</source>
        <translation>순손익</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>승률</translation>
    </message>
    <message>
        <source>the first that is known</source>
        <translation>알려진 첫 설정</translation>
    </message>
    <message numerus="yes">
        <source>Era %1 (%2): net P&amp;L %3, %n trade(s), win rate %4</source>
        <translation>
            <numerusform>시기 %1(%2): 순손익 %3, 거래 %n건, 승률 %4</numerusform>
        </translation>
    </message>
    <message>
        <source>The eras begin with the first configuration that the history records.</source>
        <translation>시기는 이력에 기록된 첫 설정부터 시작합니다.</translation>
    </message>
</context>
<context>
    <name>EraComparison</name>
    <message>
        <source>n = %1 and %2</source>
        <translation>n = %1, %2</translation>
    </message>
    <message>
        <source>not distinguishable: %1</source>
        <translation>구별할 수 없음: %1</translation>
    </message>
    <message>
        <source>not distinguishable: %1, p = %2</source>
        <translation>구별할 수 없음: %1, p = %2</translation>
    </message>
    <message>
        <source>distinguishable: %1, p = %2</source>
        <translation>구별됨: %1, p = %2</translation>
    </message>
</context>
<context>
    <name>EraTableModel</name>
    <message>
        <source>before the history</source>
        <translation>이력 이전</translation>
    </message>
    <message>
        <source>now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>the first that is known</source>
        <translation>알려진 첫 설정</translation>
    </message>
    <message>
        <source>Nothing is known of the configuration of these trades.</source>
        <translation>이 거래들의 설정은 알려져 있지 않습니다.</translation>
    </message>
    <message>
        <source>Configuration %1</source>
        <translation>설정 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n trade(s) may belong to the next era: it began while nobody watched.</source>
        <translation>
            <numerusform>거래 %n건은 다음 시기에 속할 수 있습니다. 아무도 지켜보지 않는 동안 시작되었기 때문입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Era</source>
        <translation>시기</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>To</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>변경 내용</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>거래</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Balance %2 less start balance %1, deposits and withdrawals %5, results of the session&apos;s trades %4 and the open position&apos;s result %6.</source>
        <translation>잔고 %2에서 시작 잔고 %1, 입출금 %5, 이번 세션의 거래 손익 %4, 미청산 포지션 손익 %6을 뺀 값입니다.</translation>
    </message>
    <message>
        <source>The start balance of %1 is implausible beside a balance of %2: the trades explain %4 of the difference. No return is computed from it</source>
        <translation>시작 잔고 %1은 현재 잔고 %2에 비추어 믿기 어렵습니다. 거래로 설명되는 차이는 %4뿐이며, 이 값으로 수익률을 계산하지 않습니다</translation>
    </message>
    <message>
        <source>%3 of the balance are not explained by the trades that are known: a deposit, a withdrawal, fees, or trades that are lost</source>
        <translation>잔고 중 %3은 알려진 거래로 설명되지 않습니다. 입금, 출금, 수수료 또는 누락된 거래일 수 있습니다</translation>
    </message>
    <message>
        <source>Deposits less withdrawals in this session: %1; they are no result of trading</source>
        <translation>이번 세션의 순입금: %1. 매매 손익이 아닙니다</translation>
    </message>
    <message>
        <source>From the ledger and the reconciliation log of the file.</source>
        <translation>파일의 원장과 대사 기록에서 가져왔습니다.</translation>
    </message>
    <message>
        <source>No position is open: leverage, stop and hold time cannot be checked now</source>
        <translation>열린 포지션이 없어 레버리지, 손절, 보유 시간을 지금은 확인할 수 없습니다</translation>
    </message>
    <message>
        <source>The position of the state file is absent or closed.</source>
        <translation>상태 파일에 포지션이 없거나 청산되었습니다.</translation>
    </message>
    <message>
        <source>Leveraged value %3 divided by position value %4; 1% of difference is allowed.</source>
        <translation>레버리지 적용 금액 %3을 포지션 금액 %4로 나눈 값입니다. 1% 차이까지 허용합니다.</translation>
    </message>
    <message>
        <source>Declared leverage %1; that of the open position is not known</source>
        <translation>설정된 레버리지는 %1이지만 열린 포지션의 레버리지는 알 수 없습니다</translation>
    </message>
    <message>
        <source>Declared leverage %1, but the open position runs at %2</source>
        <translation>설정된 레버리지는 %1인데 열린 포지션은 %2로 운용 중입니다</translation>
    </message>
    <message>
        <source>The open position runs at the declared leverage of %1</source>
        <translation>열린 포지션이 설정된 레버리지 %1로 운용 중입니다</translation>
    </message>
    <message>
        <source>Distance of the stop %4 from the entry %7 times the quantity, before fees, against %1 of the balance of %2; 10% of difference are allowed.</source>
        <translation>손절가 %4와 진입가 %7의 거리에 수량을 곱한 값(수수료 제외)을 잔고 %2의 %1과 비교했습니다. 10% 차이까지 허용합니다.</translation>
    </message>
    <message>
        <source>The open position has no stop price in the file; declared is a loss of %1 of the balance, %3</source>
        <translation>열린 포지션의 손절가가 파일에 없습니다. 설정된 손실 한도는 잔고의 %1, 즉 %3입니다</translation>
    </message>
    <message>
        <source>Declared stop loss %1 times the balance of %2.</source>
        <translation>설정된 손절 비율 %1에 잔고 %2를 곱한 값입니다.</translation>
    </message>
    <message>
        <source>Declared is a loss of at most %1 of the balance (%3), but the stop at %4 loses %5 (%6)</source>
        <translation>설정된 최대 손실은 잔고의 %1(%3)인데, 손절가 %4에서는 %5(%6)를 잃습니다</translation>
    </message>
    <message>
        <source>The stop at %4 lies beyond the entry %7: it locks in a gain</source>
        <translation>손절가 %4가 진입가 %7보다 유리한 쪽에 있어 이익을 확보합니다</translation>
    </message>
    <message>
        <source>The stop at %4 loses %5 (%6 of the balance), less than the declared %1 (%3)</source>
        <translation>손절가 %4에서는 %5(잔고의 %6)를 잃어, 설정된 %1(%3)보다 적습니다</translation>
    </message>
    <message>
        <source>The stop at %4 loses %5 (%6 of the balance), as declared: %1 (%3)</source>
        <translation>손절가 %4에서는 %5(잔고의 %6)를 잃으며, 설정과 일치합니다: %1(%3)</translation>
    </message>
    <message>
        <source>From the position&apos;s entry to the file&apos;s own timestamp; 10 minutes are allowed.</source>
        <translation>포지션 진입부터 파일의 타임스탬프까지입니다. 10분까지 허용합니다.</translation>
    </message>
    <message>
        <source>The position is open for %2, beyond the limit of %1</source>
        <translation>포지션 보유 시간이 %2로 한도 %1을 넘었습니다</translation>
    </message>
    <message>
        <source>The position is open for %2, close to the limit of %1</source>
        <translation>포지션 보유 시간이 %2로 한도 %1에 가깝습니다</translation>
    </message>
    <message>
        <source>The position is open for %2 of at most %1</source>
        <translation>포지션 보유 시간: 최대 %1 중 %2</translation>
    </message>
    <message>
        <source>Probability of the side at entry against the threshold in force then. A probability of 0 is what bots write where they have found the position on the exchange.</source>
        <translation>진입 당시 방향의 확률을 그때 적용된 임계값과 비교했습니다. 봇이 거래소에서 발견한 포지션에는 확률이 0으로 기록됩니다.</translation>
    </message>
    <message>
        <source>The entry probability of the open position is not known; the threshold of %3 is %1</source>
        <translation>열린 포지션의 진입 확률을 알 수 없습니다. %3 임계값은 %1입니다</translation>
    </message>
    <message>
        <source>The %3 position was opened at a probability of %2, below the threshold of %1</source>
        <translation>%3 포지션이 임계값 %1보다 낮은 확률 %2에서 진입했습니다</translation>
    </message>
    <message>
        <source>The %3 position was opened at a probability of %2; the threshold is %1</source>
        <translation>%3 포지션이 확률 %2에서 진입했습니다. 임계값은 %1입니다</translation>
    </message>
    <message>
        <source>The bot&apos;s closed trades that tell it, each against the configuration in force at its entry as far as the history reaches, else the present one.</source>
        <translation>값이 기록된 봇의 청산 거래를 각각 진입 당시의 설정과 비교했습니다. 이력이 닿지 않는 거래는 현재 설정과 비교했습니다.</translation>
    </message>
    <message>
        <source>%1 of %2 trades ran at another leverage than declared, such as %3 against %4</source>
        <translation>거래 %2건 중 %1건의 레버리지가 설정과 다릅니다(예: 설정 %4, 실제 %3)</translation>
    </message>
    <message>
        <source>All %2 trades that tell it ran at the declared leverage</source>
        <translation>확인 가능한 거래 %2건 모두 설정된 레버리지로 운용되었습니다</translation>
    </message>
    <message>
        <source>%1 of %2 trades were held too long, the longest for %3 against a limit of %4</source>
        <translation>거래 %2건 중 %1건의 보유 시간이 한도를 넘었습니다(최장 %3, 한도 %4)</translation>
    </message>
    <message>
        <source>All %2 trades that tell it kept to the hold limit</source>
        <translation>확인 가능한 거래 %2건 모두 보유 한도를 지켰습니다</translation>
    </message>
    <message>
        <source>%1 of %2 trades were entered below the threshold, the lowest at %3 against %4</source>
        <translation>거래 %2건 중 %1건이 임계값보다 낮은 확률에서 진입했습니다(최저 %3, 임계값 %4)</translation>
    </message>
    <message>
        <source>All %2 trades that tell it were entered at or above the threshold</source>
        <translation>확인 가능한 거래 %2건 모두 임계값 이상에서 진입했습니다</translation>
    </message>
    <message>
        <source>The bot&apos;s own statistics against its trades that were closed since the session began, each counted once, manual ones left out; 0.01 of difference is allowed in the sum.</source>
        <translation>봇 자체 통계를 세션 시작 이후 청산된 거래와 비교했습니다. 각 거래는 한 번만 세고 수동 거래는 제외했으며, 합계는 0.01까지 차이를 허용합니다.</translation>
    </message>
    <message>
        <source>The bot&apos;s statistics count %1 trades; %4 of them are known here, so that they cannot be compared</source>
        <translation>봇 통계의 거래는 %1건이지만 여기에 알려진 거래는 %4건이어서 비교할 수 없습니다</translation>
    </message>
    <message>
        <source>The bot&apos;s statistics say %1 trades, %2 wins, %3; its trades give %4, %5, %6</source>
        <translation>봇 통계는 거래 %1건, 승 %2건, %3인데 실제 거래로 계산하면 %4건, %5건, %6입니다</translation>
    </message>
    <message>
        <source>The bot&apos;s statistics agree with its trades: %1 trades, %2 wins, %3</source>
        <translation>봇 통계가 거래와 일치합니다: 거래 %1건, 승 %2건, %3</translation>
    </message>
    <message>
        <source>Times that do not exist in the zone %2: %1. Is it the bot&apos;s zone?</source>
        <translation>시각 %1개가 시간대 %2에 존재하지 않습니다. 봇의 시간대가 맞습니까?</translation>
    </message>
    <message>
        <source>The clocks of %2 were set forward over them. They are taken as if the clocks had not been set yet.</source>
        <translation>%2에서 시계를 앞당기며 건너뛴 시각입니다. 시계를 바꾸기 전으로 간주했습니다.</translation>
    </message>
    <message>
        <source>Times that occur twice in the zone %2: %1; the first of the two is taken</source>
        <translation>시각 %1개가 시간대 %2에서 두 번 나타나며, 먼저 온 것으로 간주했습니다</translation>
    </message>
    <message>
        <source>The clocks of %2 were set back over them. An exit before its entry takes the second.</source>
        <translation>%2에서 시계를 되돌린 구간입니다. 청산이 진입보다 앞서면 두 번째 시각을 사용합니다.</translation>
    </message>
    <message>
        <source>Times that lie in the future: %1. Is %2 the bot&apos;s zone, and is the clock right?</source>
        <translation>시각 %1개가 미래입니다. 봇의 시간대가 %2이고 시계가 맞습니까?</translation>
    </message>
    <message>
        <source>Times in the file, read in the zone %2, against the clock of this machine; 5 minutes are allowed.</source>
        <translation>파일의 시각을 시간대 %2로 읽어 이 컴퓨터의 시계와 비교했습니다. 5분까지 허용합니다.</translation>
    </message>
    <message>
        <source>%1 exits lie before their entries in the zone %2, and are taken as UTC</source>
        <translation>청산 시각 %1개가 시간대 %2에서는 진입보다 앞서므로 UTC로 간주했습니다</translation>
    </message>
    <message>
        <source>A time with a space in it is that of a candle, which bots keep in UTC. Only where it then comes after the entry.</source>
        <translation>공백이 있는 시각은 봇이 UTC로 기록하는 캔들 시각입니다. UTC로 읽어 진입보다 뒤일 때만 그렇게 간주합니다.</translation>
    </message>
    <message>
        <source>%1 trades end before they begin; they have no hold time</source>
        <translation>거래 %1건은 청산이 진입보다 앞서 보유 시간이 없습니다</translation>
    </message>
    <message>
        <source>Exit against entry, in the zone %2 and in UTC.</source>
        <translation>시간대 %2와 UTC에서 청산과 진입 시각을 비교했습니다.</translation>
    </message>
    <message>
        <source>The last change of %1, from %2 to %3, means in money: %4 -&gt; %5 of %6, with a stop at %7 -&gt; %8</source>
        <translation>%1의 마지막 변경(%2 → %3)을 금액으로 보면 기준 %6에서 %4 → %5이며, 손절가는 %7 → %8입니다</translation>
    </message>
    <message>
        <source>The last change of %1, from %2 to %3, means in money: %4 -&gt; %5 of %6</source>
        <translation>%1의 마지막 변경(%2 → %3)을 금액으로 보면 기준 %6에서 %4 → %5입니다</translation>
    </message>
    <message>
        <source>The parameter before and after, times the present balance; for the leverage, times the margin of the open position.</source>
        <translation>변경 전후의 값에 현재 잔고를 곱했습니다. 레버리지는 열린 포지션의 증거금에 곱했습니다.</translation>
    </message>
    <message>
        <source>%1 rows of the lists of trades are no trades and were left out</source>
        <translation>거래 목록의 %1개 행은 거래가 아니어서 제외했습니다</translation>
    </message>
    <message>
        <source>A trade is an object with a side, an entry price or a result.</source>
        <translation>거래는 방향, 진입가 또는 손익이 있는 객체입니다.</translation>
    </message>
    <message>
        <source>%2 stands %1 times, with results that differ by rounding only; %3 counts</source>
        <translation>%2이(가) %1번 나오며 손익은 반올림 차이뿐입니다. %3을 사용합니다</translation>
    </message>
    <message>
        <source>%2 stands %1 times with different results: %3 counts, another row says %4. One row calls it manual, but the bot&apos;s own rows name it, so it is the bot&apos;s</source>
        <translation>%2이(가) 서로 다른 손익으로 %1번 나옵니다. %3을 사용하며 다른 행의 값은 %4입니다. 수동으로 표시된 행이 있지만 봇의 행에도 있으므로 봇의 거래로 봅니다</translation>
    </message>
    <message>
        <source>%2 stands %1 times with different results: %3 counts, another row says %4</source>
        <translation>%2이(가) 서로 다른 손익으로 %1번 나옵니다. %3을 사용하며 다른 행의 값은 %4입니다</translation>
    </message>
    <message>
        <source>Rows with the same order id are one trade. The row that the exchange has confirmed counts; of equals the last one.</source>
        <translation>주문 번호가 같은 행은 한 거래입니다. 거래소가 확인한 행을 사용하고, 같은 조건이면 마지막 행을 사용합니다.</translation>
    </message>
    <message>
        <source>%1 and %2 have the same side, entry price and quantity at the same time: perhaps they are one trade. Both count</source>
        <translation>%1과(와) %2의 방향, 진입가, 수량이 같고 시간이 겹칩니다. 같은 거래일 수 있지만 둘 다 집계합니다</translation>
    </message>
    <message>
        <source>Only trades with the same order id are taken for one.</source>
        <translation>주문 번호가 같은 거래만 한 거래로 봅니다.</translation>
    </message>
    <message>
        <source>%1 is booked as closed, but the open position has its side, quantity and entry price (%2)</source>
        <translation>%1은(는) 청산으로 기록되었지만 열린 포지션의 방향, 수량, 진입가(%2)가 같습니다</translation>
    </message>
    <message>
        <source>Side and entry price are equal, and the quantities within 1%.</source>
        <translation>방향과 진입가가 같고 수량 차이가 1% 이내입니다.</translation>
    </message>
    <message>
        <source>The position&apos;s entry lies %3 after the file&apos;s own timestamp: how long it is open is not known</source>
        <translation>포지션 진입 시각이 파일 자체 타임스탬프보다 %3 뒤입니다. 보유 시간을 알 수 없습니다</translation>
    </message>
    <message>
        <source>The configuration section against the profile; what is wrong declares nothing.</source>
        <translation>설정 섹션을 프로필과 비교했습니다. 잘못된 값은 선언으로 보지 않습니다.</translation>
    </message>
    <message>
        <source>The configuration cannot be synced: %1</source>
        <translation>설정을 동기화할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The state file has no configuration section</source>
        <translation>상태 파일에 설정 섹션이 없습니다</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>✖ Error</source>
        <translation>✖ 오류</translation>
    </message>
    <message>
        <source>▲ Warning</source>
        <translation>▲ 경고</translation>
    </message>
    <message>
        <source>● Fine</source>
        <translation>● 정상</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>How it was computed</source>
        <translation>계산 방법</translation>
    </message>
</context>
<context>
    <name>FleetCell</name>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>시간</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>공유 값</translation>
    </message>
    <message>
        <source>override of this bot</source>
        <translation>이 봇의 재정의</translation>
    </message>
    <message>
        <source>default of the profile</source>
        <translation>프로필 기본값</translation>
    </message>
    <message>
        <source>the bot&apos;s own</source>
        <translation>봇 고유 값</translation>
    </message>
    <message>
        <source>most bots run another value</source>
        <translation>대부분의 봇은 다른 값을 사용 중</translation>
    </message>
    <message>
        <source>edited but not restarted</source>
        <translation>수정했지만 재시작하지 않음</translation>
    </message>
    <message>
        <source>drift: the bot runs another value than the fleet file asks for</source>
        <translation>불일치: 봇이 플릿 파일에서 지정한 값과 다른 값으로 실행 중</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>유효하지 않음</translation>
    </message>
    <message>
        <source>the fleet file takes it out</source>
        <translation>플릿 파일에서 제외한 값</translation>
    </message>
    <message>
        <source>fleet file (%1) %2</source>
        <comment>where a value comes from, and the value</comment>
        <translation>플릿 파일(%1) %2</translation>
    </message>
    <message>
        <source>the fleet file does not name it</source>
        <translation>플릿 파일에 없음</translation>
    </message>
    <message>
        <source>bot&apos;s source %1, edited %2</source>
        <comment>a value, and an age or a moment</comment>
        <translation>봇 소스 %1, 수정 %2</translation>
    </message>
    <message>
        <source>%1 in the bot&apos;s source is not a literal: %2</source>
        <translation>봇 소스의 %1 값은 리터럴이 아님: %2</translation>
    </message>
    <message>
        <source>the bot&apos;s source has no %1</source>
        <translation>봇 소스에 %1 없음</translation>
    </message>
    <message>
        <source>running %1</source>
        <translation>실행 중 %1</translation>
    </message>
    <message>
        <source>last good %1, written %2</source>
        <comment>a value, and an age or a moment</comment>
        <translation>마지막 정상 값 %1, 기록 %2</translation>
    </message>
    <message>
        <source>most bots run %1</source>
        <translation>대부분의 봇은 %1 사용 중</translation>
    </message>
</context>
<context>
    <name>FleetController</name>
    <message>
        <source>The list of bots cannot be read, and is left as it is.</source>
        <translation>봇 목록을 읽을 수 없어 그대로 둡니다.</translation>
    </message>
    <message>
        <source>The bot %1 is not watched with this profile.</source>
        <translation>봇 %1은(는) 이 프로필로 감시되지 않습니다.</translation>
    </message>
    <message>
        <source>%1. Please correct the profile, or choose another one.</source>
        <translation>%1. 프로필을 수정하거나 다른 프로필을 선택하십시오.</translation>
    </message>
    <message>
        <source>This is a folder, not a state file.</source>
        <translation>상태 파일이 아니라 폴더입니다.</translation>
    </message>
    <message>
        <source>%1: please choose the state file in it.</source>
        <translation>%1: 이 안에 있는 상태 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>The list of bots could not be saved.</source>
        <translation>봇 목록을 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1. What you changed holds until the program ends.</source>
        <translation>%1. 변경한 내용은 프로그램이 끝날 때까지만 유지됩니다.</translation>
    </message>
    <message>
        <source>The name of this file is not UTF-8.</source>
        <translation>파일 이름이 UTF-8이 아닙니다.</translation>
    </message>
    <message>
        <source>%1: please rename it, or open it through a symbolic link.</source>
        <translation>%1: 파일 이름을 바꾸거나 심볼릭 링크로 여세요.</translation>
    </message>
    <message>
        <source>%1. The bots are watched as before; what you change is written when the file has been put right.</source>
        <translation>%1. 봇 감시는 그대로 계속됩니다. 변경한 내용은 파일을 바로잡은 뒤에 저장됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of the list of bots cannot be used.</source>
        <translation>
            <numerusform>봇 목록의 항목 %n개를 사용할 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is on the list because a pattern finds it.</source>
        <translation>%1 봇은 패턴으로 찾은 봇입니다.</translation>
    </message>
    <message>
        <source>To take it off, change the pattern under &quot;include&quot; in %1.</source>
        <translation>목록에서 빼려면 %1 파일의 &quot;include&quot; 패턴을 변경하십시오.</translation>
    </message>
</context>
<context>
    <name>FleetEntry</name>
    <message>
        <source>Fleet</source>
        <translation>플릿</translation>
    </message>
    <message>
        <source>Fleet, %1</source>
        <translation>플릿, %1</translation>
    </message>
</context>
<context>
    <name>FleetMatrixModel</name>
    <message>
        <source>Bot</source>
        <translation>봇</translation>
    </message>
    <message>
        <source>not in the fleet file</source>
        <translation>플릿 파일에 없음</translation>
    </message>
    <message>
        <source>shared: %1</source>
        <translation>공유 값: %1</translation>
    </message>
    <message>
        <source>Other parameters</source>
        <translation>기타 파라미터</translation>
    </message>
</context>
<context>
    <name>FleetMatrixView</name>
    <message>
        <source>Bots and parameters</source>
        <translation>봇과 파라미터</translation>
    </message>
</context>
<context>
    <name>FleetPage</name>
    <message>
        <source>&amp;Export CSV</source>
        <translation>CSV 내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>Only &amp;differences</source>
        <translation>차이만 보기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>매트릭스</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Views of the fleet</source>
        <translation>플릿 보기</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>플릿</translation>
    </message>
    <message>
        <source>Show only bots and parameters in which something differs</source>
        <translation>차이가 있는 봇과 파라미터만 표시</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Every health</source>
        <translation>모든 상태</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Drifts</source>
        <translation>불일치</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>동기화됨</translation>
    </message>
    <message>
        <source>Cannot be synced</source>
        <translation>동기화할 수 없음</translation>
    </message>
    <message>
        <source>Order of the bots</source>
        <translation>봇 순서</translation>
    </message>
    <message>
        <source>Order of the file</source>
        <translation>파일 순서</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>이름순</translation>
    </message>
    <message>
        <source>Attention first</source>
        <translation>확인 필요한 봇 먼저</translation>
    </message>
    <message>
        <source>Copy the chosen cells, or all, for a spreadsheet</source>
        <translation>선택한 셀 또는 전체를 스프레드시트용으로 복사</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 synced</source>
        <translation>
            <numerusform>%1개 중 %n개 동기화됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bot(s)</source>
        <translation>
            <numerusform>봇 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n개 확인 필요</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drift</source>
        <translation>
            <numerusform>%n개 불일치</numerusform>
        </translation>
    </message>
    <message>
        <source>shared values in %1</source>
        <translation>공유 값: %1</translation>
    </message>
    <message>
        <source>Every tag</source>
        <translation>모든 태그</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>태그 없음</translation>
    </message>
    <message>
        <source>No bot differs in anything.</source>
        <translation>차이가 있는 봇이 없습니다.</translation>
    </message>
    <message>
        <source>No bot fits the filters.</source>
        <translation>필터에 맞는 봇이 없습니다.</translation>
    </message>
</context>
<context>
    <name>FleetPageController</name>
    <message>
        <source>Export the fleet as CSV</source>
        <translation>플릿을 CSV로 내보내기</translation>
    </message>
    <message>
        <source>The fleet was exported.</source>
        <translation>플릿을 내보냈습니다.</translation>
    </message>
    <message>
        <source>The fleet could not be exported.</source>
        <translation>플릿을 내보낼 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>FleetSummary</name>
    <message numerus="yes">
        <source>%n of %1 need attention</source>
        <translation>
            <numerusform>%1개 중 %n개 확인 필요</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n synced</source>
        <translation>
            <numerusform>%n개 모두 동기화됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 synced</source>
        <translation>
            <numerusform>%1개 중 %n개 동기화됨</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthLegend</name>
    <message>
        <source>The state file is being read for the first time.</source>
        <translation>상태 파일을 처음 읽는 중입니다.</translation>
    </message>
    <message>
        <source>The configuration is good, but the bot has not written for longer than usual: it may have stopped. What it wrote last is shown.</source>
        <translation>설정은 정상이지만 봇이 평소보다 오래 기록하지 않았습니다. 멈췄을 수 있습니다. 마지막으로 기록한 값을 표시합니다.</translation>
    </message>
    <message>
        <source>The state file is whole and valid: what is shown is what the bot runs.</source>
        <translation>상태 파일이 온전하고 유효합니다. 표시된 값이 봇이 실제로 사용 중인 값입니다.</translation>
    </message>
    <message>
        <source>There is no state file, and none was ever seen. The profile&apos;s emergency values are shown; no bot runs them. Start the bot, or choose the right file.</source>
        <translation>상태 파일이 없으며 지금까지 한 번도 확인되지 않았습니다. 프로필의 비상값을 표시하지만 이 값으로 실행 중인 봇은 없습니다. 봇을 시작하거나 올바른 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>The state file, or the configuration in it, is gone. The last good values are shown, with their age.</source>
        <translation>상태 파일 또는 그 안의 설정이 사라졌습니다. 마지막 정상 값을 경과 시간과 함께 표시합니다.</translation>
    </message>
    <message>
        <source>The file is there but cannot be read: no permission, empty, too large, or no ordinary file. The last good values are shown.</source>
        <translation>파일은 있지만 읽을 수 없습니다. 권한이 없거나, 비어 있거나, 너무 크거나, 일반 파일이 아닙니다. 마지막 정상 값을 표시합니다.</translation>
    </message>
    <message>
        <source>The file is not JSON. The place of the mistake is told; the last good values are shown.</source>
        <translation>파일이 JSON이 아닙니다. 오류 위치를 알려 주며, 마지막 정상 값을 표시합니다.</translation>
    </message>
    <message>
        <source>Required parameters are missing; each is named. The last good values are shown.</source>
        <translation>필수 파라미터가 빠져 있으며 하나씩 이름을 알려 줍니다. 마지막 정상 값을 표시합니다.</translation>
    </message>
    <message>
        <source>A parameter has a wrong type or is out of its range; each is named. The last good values are shown.</source>
        <translation>형식이 틀렸거나 범위를 벗어난 파라미터가 있으며 하나씩 이름을 알려 줍니다. 마지막 정상 값을 표시합니다.</translation>
    </message>
</context>
<context>
    <name>HealthLook</name>
    <message>
        <source>Reading</source>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>Late</source>
        <comment>the bot has not written for longer than usual</comment>
        <translation>지연</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>동기화됨</translation>
    </message>
    <message>
        <source>Emergency fallback</source>
        <translation>비상 대체값</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>Corrupted</source>
        <translation>손상됨</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>불완전</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>잘못됨</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>late</source>
        <comment>the bot has not written for longer than usual</comment>
        <translation>지연</translation>
    </message>
    <message>
        <source>synced</source>
        <translation>동기화됨</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>비상 대체</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>corrupted</source>
        <translation>손상됨</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>불완전</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>잘못됨</translation>
    </message>
</context>
<context>
    <name>HelpDialogs</name>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
    <message>
        <source>About ConfigSync Monitor</source>
        <translation>ConfigSync 모니터 정보</translation>
    </message>
    <message>
        <source>ConfigSync Monitor %1</source>
        <translation>ConfigSync 모니터 %1</translation>
    </message>
    <message>
        <source>Shows the configuration that trading bots are really running, and follows it as it changes. It only reads: nothing of a bot&apos;s is ever written, locked or created.</source>
        <translation>트레이딩 봇이 실제로 사용 중인 설정을 보여 주고 변경을 따라갑니다. 읽기만 하며, 봇의 파일을 쓰거나 잠그거나 만드는 일은 없습니다.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>GNU 일반 공중 사용 허가서 버전 3 이상에 따르는 자유 소프트웨어입니다.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>버전 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>With Tab you reach everything else; Escape leaves a dialog.</source>
        <translation>나머지는 Tab 키로 이동할 수 있고, Esc 키로 대화 상자를 닫습니다.</translation>
    </message>
    <message>
        <source>What do these states mean?</source>
        <translation>상태 표시의 의미</translation>
    </message>
    <message>
        <source>A mistake clears itself as soon as the file is good again. Nothing needs to be restarted or clicked.</source>
        <translation>파일이 다시 정상이 되면 오류 표시는 저절로 사라집니다. 다시 시작하거나 클릭할 필요가 없습니다.</translation>
    </message>
</context>
<context>
    <name>HistoryCondition</name>
    <message>
        <source>the history %1 is being written</source>
        <translation>이력 %1에 쓰는 중입니다</translation>
    </message>
    <message>
        <source>the history %1 is being opened</source>
        <translation>이력 %1을(를) 여는 중입니다</translation>
    </message>
    <message>
        <source>another program writes the history %1; here it is only read</source>
        <translation>다른 프로그램이 이력 %1에 쓰고 있어 여기서는 읽기만 합니다</translation>
    </message>
    <message>
        <source>the disk of the history %1 is full</source>
        <translation>이력 %1이(가) 있는 디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>the history %1 cannot be written: no permission, or a read-only disk</source>
        <translation>이력 %1에 쓸 수 없습니다: 권한이 없거나 읽기 전용 디스크입니다</translation>
    </message>
    <message>
        <source>another program holds the history %1 locked</source>
        <translation>다른 프로그램이 이력 %1을(를) 잠그고 있습니다</translation>
    </message>
    <message>
        <source>the history %1 was removed while it was open</source>
        <translation>이력 %1이(가) 열려 있는 동안 삭제되었습니다</translation>
    </message>
    <message>
        <source>the history %1 is damaged and cannot be set aside</source>
        <translation>이력 %1이(가) 손상되었고 따로 보관할 수 없습니다</translation>
    </message>
    <message>
        <source>the history %1 was made by a later version of this program (schema %2)</source>
        <translation>이력 %1은(는) 이 프로그램의 더 새로운 버전이 만들었습니다(스키마 %2)</translation>
    </message>
    <message>
        <source>the history %1 cannot be used</source>
        <translation>이력 %1을(를) 사용할 수 없습니다</translation>
    </message>
    <message>
        <source>a damaged one was set aside as %1</source>
        <translation>손상된 이력은 %1(으)로 따로 보관했습니다</translation>
    </message>
    <message>
        <source>it was removed, and a new one was begun</source>
        <translation>삭제되어 새 이력을 시작했습니다</translation>
    </message>
    <message>
        <source>%1 events wait in memory</source>
        <translation>이벤트 %1개가 메모리에서 대기 중입니다</translation>
    </message>
    <message>
        <source>%1 events were given up</source>
        <translation>이벤트 %1개를 포기했습니다</translation>
    </message>
</context>
<context>
    <name>HistoryController</name>
    <message>
        <source>Changes</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Export changes as CSV</source>
        <translation>변경을 CSV로 내보내기</translation>
    </message>
    <message>
        <source>Writing the changes…</source>
        <translation>변경을 쓰는 중…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The changes were exported.</source>
        <translation>변경을 내보냈습니다.</translation>
    </message>
    <message>
        <source>The changes could not be exported.</source>
        <translation>변경을 내보낼 수 없습니다.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>이력</translation>
    </message>
</context>
<context>
    <name>HistoryNotice</name>
    <message>
        <source>Another program records this history.</source>
        <translation>다른 프로그램이 이 이력을 기록하고 있습니다.</translation>
    </message>
    <message>
        <source>This window shows it and adds nothing to it. It takes over by itself as soon as the other one ends.</source>
        <translation>이 창은 이력을 보여 주기만 하고 기록하지 않습니다. 다른 프로그램이 끝나면 자동으로 이어받습니다.</translation>
    </message>
    <message>
        <source>The disk is full: the history cannot be written.</source>
        <translation>디스크가 가득 차서 이력을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Please make room. The bots are watched as before, and the history is written by itself as soon as there is room.</source>
        <translation>공간을 확보하십시오. 봇 감시는 계속되며, 공간이 생기면 이력이 자동으로 기록됩니다.</translation>
    </message>
    <message>
        <source>The history cannot be written: no permission, or a read-only disk.</source>
        <translation>이력을 쓸 수 없습니다: 권한이 없거나 읽기 전용 디스크입니다.</translation>
    </message>
    <message>
        <source>Please make the file and its folder writable. The bots are watched as before, and writing is tried again by itself.</source>
        <translation>파일과 폴더를 쓸 수 있게 하십시오. 봇 감시는 계속되며, 쓰기를 자동으로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>Another program holds the history locked.</source>
        <translation>다른 프로그램이 이력을 잠그고 있습니다.</translation>
    </message>
    <message>
        <source>The bots are watched as before, and writing is tried again by itself.</source>
        <translation>봇 감시는 계속되며, 쓰기를 자동으로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>The history was removed while it was open.</source>
        <translation>열려 있는 동안 이력 파일이 삭제되었습니다.</translation>
    </message>
    <message>
        <source>The bots are watched as before, and a new history is begun by itself.</source>
        <translation>봇 감시는 계속되며, 새 이력이 자동으로 시작됩니다.</translation>
    </message>
    <message>
        <source>The history is damaged, and could not be set aside.</source>
        <translation>이력이 손상되었고, 따로 옮겨 둘 수도 없습니다.</translation>
    </message>
    <message>
        <source>Nothing in it was touched. Please move the file away; a new one is begun by itself.</source>
        <translation>파일에는 손대지 않았습니다. 파일을 다른 곳으로 옮기면 새 이력이 자동으로 시작됩니다.</translation>
    </message>
    <message>
        <source>The history was made by a later version of this program.</source>
        <translation>이 프로그램의 더 새로운 버전이 만든 이력입니다.</translation>
    </message>
    <message>
        <source>It is left untouched, and nothing is recorded. Please use that version, or start with --history and another file.</source>
        <translation>파일은 그대로 두며 아무것도 기록하지 않습니다. 그 버전을 사용하거나 --history로 다른 파일을 지정해 시작하십시오.</translation>
    </message>
    <message>
        <source>The history cannot be used.</source>
        <translation>이력을 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>The history was damaged; a new one was begun.</source>
        <translation>이력이 손상되어 새 이력을 시작했습니다.</translation>
    </message>
    <message>
        <source>Nothing of it was deleted. It is kept as %1.</source>
        <translation>삭제된 것은 없으며, %1(으)로 보관되어 있습니다.</translation>
    </message>
    <message>
        <source>The history was removed; a new one was begun.</source>
        <translation>이력이 삭제되어 새 이력을 시작했습니다.</translation>
    </message>
    <message>
        <source>What it held before is gone from here, if there is no copy of it.</source>
        <translation>사본이 없다면 이전 내용은 여기에서 사라졌습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) wait in memory.</source>
        <translation>
            <numerusform>이벤트 %n건이 메모리에서 대기 중입니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) had to be given up.</source>
        <translation>
            <numerusform>이벤트 %n건을 포기해야 했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Changes that the chart shows</source>
        <translation>차트에 보이는 변경</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>아직 이력이 없습니다</translation>
    </message>
    <message>
        <source>Every configuration that this bot runs from now on is kept, and will be seen here.</source>
        <translation>이제부터 이 봇이 실행하는 모든 설정이 보관되어 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>No parameter is chosen</source>
        <translation>선택한 파라미터가 없습니다</translation>
    </message>
    <message>
        <source>Add one with the button above the chart.</source>
        <translation>차트 위의 버튼으로 추가하세요.</translation>
    </message>
    <message>
        <source>the latest %1 of %2 changes</source>
        <comment>in a table</comment>
        <translation>변경 %2건 중 최근 %1건</translation>
    </message>
</context>
<context>
    <name>HistorySettingsPage</name>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>In use:</source>
        <translation>사용 중:</translation>
    </message>
    <message>
        <source>It was given with --history when the program was started.</source>
        <translation>프로그램을 시작할 때 --history 옵션으로 지정한 위치입니다.</translation>
    </message>
    <message>
        <source>C&amp;hoose another file…</source>
        <translation>다른 파일 선택(&amp;H)…</translation>
    </message>
    <message>
        <source>The &amp;usual place</source>
        <translation>기본 위치(&amp;U)</translation>
    </message>
    <message>
        <source>The old history stays where it is when you choose another place.</source>
        <translation>다른 위치를 선택해도 기존 이력은 원래 자리에 그대로 남습니다.</translation>
    </message>
    <message>
        <source>From the next start on: %1</source>
        <translation>다음 시작부터 사용: %1</translation>
    </message>
    <message>
        <source>Place of the history</source>
        <translation>이력 저장 위치</translation>
    </message>
    <message>
        <source>Histories (*.sqlite);;All files (*)</source>
        <translation>이력 (*.sqlite);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>보관 기간</translation>
    </message>
    <message>
        <source>&amp;Keep changes:</source>
        <translation>변경 보관(&amp;K):</translation>
    </message>
    <message>
        <source>What was in force at the end of that time stays, so that the chart and the list remain true.</source>
        <translation>보관 기간이 끝나는 시점에 적용 중이던 값은 남겨 두므로 차트와 목록은 계속 정확합니다.</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>무기한</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) from before %1 will be deleted.</source>
        <translation>
            <numerusform>%1 이전의 변경 %n건이 삭제됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete old history</source>
        <translation>오래된 이력 삭제</translation>
    </message>
    <message numerus="yes">
        <source>From now on, what becomes older than %n day(s) is deleted by itself. Deleted changes cannot be brought back.</source>
        <translation>
            <numerusform>앞으로 %n일이 지난 변경은 자동으로 삭제됩니다. 삭제된 변경은 되돌릴 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
</context>
<context>
    <name>HistoryTexts</name>
    <message>
        <source>not written</source>
        <comment>a parameter that the state file does not hold</comment>
        <translation>기록되지 않음</translation>
    </message>
    <message>
        <source>first configuration</source>
        <translation>첫 설정</translation>
    </message>
    <message>
        <source>significant</source>
        <translation>주요 변경</translation>
    </message>
    <message>
        <source>while the monitor was not running, after %1</source>
        <comment>a moment</comment>
        <translation>모니터가 꺼져 있는 동안, %1 이후</translation>
    </message>
    <message>
        <source>while the monitor was not running</source>
        <translation>모니터가 꺼져 있는 동안</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>감시 안 함</translation>
    </message>
    <message>
        <source>not synced: %1</source>
        <comment>a word such as missing or corrupted</comment>
        <translation>동기화 안 됨: %1</translation>
    </message>
</context>
<context>
    <name>HistoryTools</name>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>1 h</source>
        <comment>a range of time</comment>
        <translation>1시간</translation>
    </message>
    <message>
        <source>Show the last hour</source>
        <translation>최근 1시간 보기</translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>a range of time</comment>
        <translation>24시간</translation>
    </message>
    <message>
        <source>Show the last 24 hours</source>
        <translation>최근 24시간 보기</translation>
    </message>
    <message>
        <source>7 d</source>
        <comment>a range of time</comment>
        <translation>7일</translation>
    </message>
    <message>
        <source>Show the last 7 days</source>
        <translation>최근 7일 보기</translation>
    </message>
    <message>
        <source>30 d</source>
        <comment>a range of time</comment>
        <translation>30일</translation>
    </message>
    <message>
        <source>Show the last 30 days</source>
        <translation>최근 30일 보기</translation>
    </message>
    <message>
        <source>All</source>
        <comment>a range of time</comment>
        <translation>전체</translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation>전체 이력 보기</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>차트를 그림으로 저장</translation>
    </message>
    <message>
        <source>Save what the chart shows as CSV</source>
        <translation>차트에 보이는 내용을 CSV로 저장</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>no configuration in it</source>
        <translation>설정이 들어 있지 않음</translation>
    </message>
    <message>
        <source>Import backups</source>
        <translation>백업 가져오기</translation>
    </message>
    <message>
        <source>Copies of the state file of %1, under any names: their configurations take their place in the history by the files&apos; own times. Whatever is there already is not added again.</source>
        <translation>%1의 상태 파일 사본입니다(이름은 무엇이든 됩니다). 파일 자체의 시각에 따라 설정이 이력의 제자리에 들어가며, 이미 있는 것은 다시 추가되지 않습니다.</translation>
    </message>
    <message>
        <source>Skipped files</source>
        <translation>건너뛴 파일</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>파일 선택(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>폴더 선택(&amp;O)…</translation>
    </message>
    <message>
        <source>A folder of backups</source>
        <translation>백업 폴더</translation>
    </message>
    <message>
        <source>Backups of a state file</source>
        <translation>상태 파일의 백업</translation>
    </message>
    <message>
        <source>Reading the backups of %1…</source>
        <translation>%1의 백업을 읽는 중…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was added.</source>
        <translation>취소되었습니다. 아무것도 추가되지 않았습니다.</translation>
    </message>
    <message>
        <source>The history could not be written: %1</source>
        <translation>이력을 쓸 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Files read: %1. Configurations added: %2, with changes of parameters: %3. Files that told nothing new: %4. Skipped: %5.</source>
        <translation>읽은 파일 %1개, 추가된 설정 %2개(파라미터 변경 %3건), 새 내용이 없는 파일 %4개, 건너뛴 파일 %5개.</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>What the program said</source>
        <translation>프로그램 로그 내용</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Warnings and worse</source>
        <translation>경고 이상</translation>
    </message>
    <message>
        <source>Only what is critical</source>
        <translation>심각한 오류만</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>표시(&amp;S):</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>폴더 열기(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
    <message>
        <source>Nothing was said.</source>
        <translation>기록된 내용이 없습니다.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Dashboard</source>
        <translation>대시보드</translation>
    </message>
</context>
<context>
    <name>MarkLegend</name>
    <message>
        <source>drift from the fleet file</source>
        <translation>플릿 파일과 불일치</translation>
    </message>
    <message>
        <source>edited, not restarted</source>
        <translation>수정됨, 재시작 안 됨</translation>
    </message>
    <message>
        <source>override</source>
        <translation>재정의</translation>
    </message>
    <message>
        <source>unlike most bots</source>
        <translation>대부분의 봇과 다름</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>유효하지 않음</translation>
    </message>
</context>
<context>
    <name>MatrixCorner</name>
    <message>
        <source>Bot</source>
        <translation>봇</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>공유 값</translation>
    </message>
</context>
<context>
    <name>MatrixTopHeader</name>
    <message>
        <source>Parameters</source>
        <translation>파라미터</translation>
    </message>
</context>
<context>
    <name>MoneyEffect</name>
    <message>
        <source>%1 of %2</source>
        <translation>기준 %2에서 %1</translation>
    </message>
    <message>
        <source>stop at %1</source>
        <translation>손절가 %1</translation>
    </message>
    <message>
        <source>%1 on %2 margin</source>
        <translation>증거금 %2에서 %1</translation>
    </message>
</context>
<context>
    <name>Monitor</name>
    <message>
        <source>Some settings cannot be understood; they have their usual values.</source>
        <translation>이해할 수 없는 설정이 있어 기본값을 사용합니다.</translation>
    </message>
    <message>
        <source>The start at login could not be changed.</source>
        <translation>로그인 시 자동 시작 설정을 바꾸지 못했습니다.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation>설정을 저장하지 못했습니다.</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>봇</translation>
    </message>
    <message>
        <source>History</source>
        <translation>이력</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Add &amp;note</source>
        <translation>메모 추가(&amp;N)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>A note on this change…</source>
        <translation>이 변경에 대한 메모…</translation>
    </message>
    <message>
        <source>A note on this change</source>
        <translation>이 변경에 대한 메모</translation>
    </message>
</context>
<context>
    <name>NoticeCenter</name>
    <message>
        <source>The notices are in the list all the same.</source>
        <translation>알림은 그대로 목록에 남아 있습니다.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>ConfigSync Monitor goes on watching</source>
        <translation>ConfigSync 모니터가 계속 감시합니다</translation>
    </message>
    <message>
        <source>Its window is hidden in the tray. &quot;Quit&quot; in the menu ends it.</source>
        <translation>창은 트레이로 숨겨졌습니다. 끝내려면 메뉴에서 ‘끝내기’를 선택하세요.</translation>
    </message>
</context>
<context>
    <name>NoticeCommand</name>
    <message>
        <source>The command for notices could not be started: %1 (%2)</source>
        <translation>알림 명령을 시작할 수 없습니다: %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>The command for notices took longer than %n second(s) and was ended.</source>
        <translation>
            <numerusform>알림 명령이 %n초를 넘겨 강제로 종료했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The command for notices crashed.</source>
        <translation>알림 명령이 비정상 종료했습니다.</translation>
    </message>
    <message>
        <source>The command for notices ended with the status %1.</source>
        <translation>알림 명령이 종료 상태 %1로 끝났습니다.</translation>
    </message>
    <message>
        <source>The command for notices is too slow: a notice was left out.</source>
        <translation>알림 명령이 너무 느려 알림 하나를 건너뛰었습니다.</translation>
    </message>
</context>
<context>
    <name>NoticeController</name>
    <message>
        <source>Show changes</source>
        <translation>변경 보기</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>A test notice of ConfigSync Monitor</source>
        <translation>ConfigSync 모니터 시험 알림</translation>
    </message>
    <message>
        <source>This is how a critical notice arrives.</source>
        <translation>긴급 알림은 이렇게 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>NoticeListModel</name>
    <message>
        <source>acknowledged</source>
        <comment>a notice</comment>
        <translation>확인됨</translation>
    </message>
    <message>
        <source>unread</source>
        <comment>a notice</comment>
        <translation>읽지 않음</translation>
    </message>
</context>
<context>
    <name>NoticePreferences</name>
    <message>
        <source>notices, %1: not known</source>
        <comment>a setting</comment>
        <translation>알림, %1: 알 수 없는 설정</translation>
    </message>
    <message>
        <source>notices, %1: not a value that it can have</source>
        <comment>a setting</comment>
        <translation>알림, %1: 사용할 수 없는 값</translation>
    </message>
    <message>
        <source>With them this program is run on notices: %1</source>
        <translation>이 설정을 사용하면 알림이 있을 때 다음 프로그램을 실행합니다: %1</translation>
    </message>
</context>
<context>
    <name>NoticeTexts</name>
    <message>
        <source>the state file or its configuration is gone</source>
        <translation>상태 파일 또는 설정이 사라졌습니다</translation>
    </message>
    <message>
        <source>the state file cannot be read</source>
        <translation>상태 파일을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>the state file is corrupted</source>
        <translation>상태 파일이 손상되었습니다</translation>
    </message>
    <message>
        <source>the configuration is incomplete</source>
        <translation>설정이 불완전합니다</translation>
    </message>
    <message>
        <source>the configuration is invalid</source>
        <translation>설정이 올바르지 않습니다</translation>
    </message>
    <message>
        <source>emergency values, the bot has never run</source>
        <translation>비상값 사용 중, 봇이 실행된 적이 없습니다</translation>
    </message>
    <message>
        <source>synced</source>
        <translation>동기화됨</translation>
    </message>
    <message>
        <source>has not written for longer than usual</source>
        <translation>평소보다 오래 기록하지 않고 있습니다</translation>
    </message>
    <message>
        <source>writes again</source>
        <translation>다시 기록하고 있습니다</translation>
    </message>
    <message>
        <source>synced again</source>
        <translation>다시 동기화되었습니다</translation>
    </message>
    <message>
        <source>Before: %1.</source>
        <comment>%1 is a state, such as: the configuration is invalid</comment>
        <translation>이전: %1.</translation>
    </message>
    <message>
        <source>%1 added: %2</source>
        <comment>a parameter and its value</comment>
        <translation>%1 추가됨: %2</translation>
    </message>
    <message>
        <source>%1 removed, was %2</source>
        <comment>a parameter and its value</comment>
        <translation>%1 삭제됨(이전 값 %2)</translation>
    </message>
    <message>
        <source>%1 %2 -&gt; %3</source>
        <comment>a parameter, its value before and after</comment>
        <translation>%1 %2 -&gt; %3</translation>
    </message>
    <message numerus="yes">
        <source> (%n change(s))</source>
        <comment>behind what was changed</comment>
        <translation>
            <numerusform> (변경 %n회)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parameter(s) changed</source>
        <translation>
            <numerusform>파라미터 %n개 변경됨</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a bot&apos;s name and what is new of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (more risk)</source>
        <comment>a change</comment>
        <translation>%1 (위험 증가)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>of changed parameters</comment>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>More risk than before.</source>
        <translation>이전보다 위험이 커졌습니다.</translation>
    </message>
    <message>
        <source>A significant change.</source>
        <translation>중요한 변경입니다.</translation>
    </message>
    <message>
        <source>at the start</source>
        <comment>when a notice came</comment>
        <translation>시작할 때</translation>
    </message>
    <message>
        <source>missed while away</source>
        <comment>a notice</comment>
        <translation>꺼져 있던 동안 변경됨</translation>
    </message>
    <message>
        <source>muted</source>
        <comment>a notice</comment>
        <translation>음소거됨</translation>
    </message>
    <message>
        <source>in the quiet hours</source>
        <comment>when a notice came</comment>
        <translation>방해 금지 시간</translation>
    </message>
    <message>
        <source>not significant</source>
        <comment>a notice</comment>
        <translation>중요하지 않음</translation>
    </message>
    <message>
        <source>low</source>
        <comment>an urgency</comment>
        <translation>낮음</translation>
    </message>
    <message>
        <source>normal</source>
        <comment>an urgency</comment>
        <translation>보통</translation>
    </message>
    <message>
        <source>critical</source>
        <comment>an urgency</comment>
        <translation>긴급</translation>
    </message>
    <message numerus="yes">
        <source>%n bot(s) cannot be synced</source>
        <translation>
            <numerusform>봇 %n개를 동기화할 수 없습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>News of %n bot(s)</source>
        <translation>
            <numerusform>봇 %n개의 새 소식</numerusform>
        </translation>
    </message>
    <message>
        <source>Not acknowledged yet: %1</source>
        <comment>a reminder of a notice</comment>
        <translation>아직 확인하지 않음: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>of bots</comment>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesDialog</name>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>알림 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <comment>of notices</comment>
        <translation>
            <numerusform>읽지 않음 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older one(s) left out, see Changes</source>
        <translation>
            <numerusform>이전 %n건은 생략됨, ‘변경’ 참조</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>No notices yet.
What changes and what goes wrong will be listed here.</source>
        <translation>아직 알림이 없습니다.
변경 사항과 문제가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>&amp;Show changes</source>
        <translation>변경 보기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>확인(&amp;A)</translation>
    </message>
    <message>
        <source>Mark all as &amp;read</source>
        <translation>모두 읽음으로 표시(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;emove acknowledged</source>
        <translation>확인한 알림 지우기(&amp;E)</translation>
    </message>
</context>
<context>
    <name>NoticesSettingsPage</name>
    <message>
        <source>Notices</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>Show notices on the &amp;desktop</source>
        <translation>바탕 화면에 알림 표시(&amp;D)</translation>
    </message>
    <message>
        <source>Only &amp;significant changes, and what goes wrong</source>
        <translation>중요한 변경과 문제만(&amp;S)</translation>
    </message>
    <message>
        <source>A s&amp;ound for critical notices</source>
        <translation>긴급 알림에 소리 사용(&amp;O)</translation>
    </message>
    <message>
        <source> min</source>
        <comment>behind a number of minutes</comment>
        <translation>분</translation>
    </message>
    <message>
        <source>never</source>
        <comment>a reminder</comment>
        <translation>안 함</translation>
    </message>
    <message>
        <source>Remind of critical notices every</source>
        <translation>긴급 알림 다시 알리기 간격</translation>
    </message>
    <message>
        <source>Send a &amp;test notice</source>
        <translation>시험 알림 보내기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Closing the window hides it in the tray, where there is one</source>
        <translation>창을 닫으면 트레이로 숨기기(트레이가 있을 때)(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remind of critical notices every</source>
        <translation>긴급 알림 다시 알리기 간격(&amp;R)</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>방해 금지 시간</translation>
    </message>
    <message>
        <source>&amp;Quiet every day from</source>
        <translation>매일 방해 금지(&amp;Q)</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>방해 금지 시작</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>방해 금지 종료</translation>
    </message>
    <message>
        <source>Critical notices are shown &amp;all the same</source>
        <translation>긴급 알림은 그래도 표시(&amp;A)</translation>
    </message>
    <message>
        <source>until</source>
        <comment>between two times of day</comment>
        <translation>~</translation>
    </message>
    <message>
        <source>Muted bots</source>
        <translation>음소거한 봇</translation>
    </message>
    <message>
        <source>Mute for 1 &amp;hour</source>
        <translation>1시간 음소거(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Mute for good</source>
        <translation>계속 음소거(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Unmute</source>
        <translation>음소거 해제(&amp;U)</translation>
    </message>
    <message>
        <source>For when nobody is at the desk</source>
        <translation>자리를 비웠을 때</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a command</comment>
        <translation>없음</translation>
    </message>
    <message>
        <source>Run this command</source>
        <translation>실행할 명령</translation>
    </message>
    <message>
        <source>all notices</source>
        <translation>모든 알림</translation>
    </message>
    <message>
        <source>normal and critical notices</source>
        <translation>보통 및 긴급 알림</translation>
    </message>
    <message>
        <source>critical notices</source>
        <translation>긴급 알림</translation>
    </message>
    <message>
        <source>Run it for</source>
        <translation>실행 대상</translation>
    </message>
    <message>
        <source> s</source>
        <comment>behind a number of seconds</comment>
        <translation>초</translation>
    </message>
    <message>
        <source>End it after</source>
        <translation>시간 제한</translation>
    </message>
    <message>
        <source>Run this comman&amp;d</source>
        <translation>실행할 명령(&amp;D)</translation>
    </message>
    <message>
        <source>Run it &amp;for</source>
        <translation>실행 대상(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;End it after</source>
        <translation>시간 제한(&amp;E)</translation>
    </message>
    <message>
        <source>The program gets each notice that is not held back as JSON on its standard input. It is run without a shell; put double quotes around what has spaces in it.</source>
        <translation>보류되지 않은 알림마다 프로그램의 표준 입력으로 JSON을 전달합니다. 셸 없이 실행하므로 공백이 있는 부분은 큰따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>%1: muted</source>
        <comment>a bot</comment>
        <translation>%1: 음소거됨</translation>
    </message>
    <message>
        <source>%1: muted until %2</source>
        <comment>a bot and a moment</comment>
        <translation>%1: %2까지 음소거</translation>
    </message>
</context>
<context>
    <name>ParameterChips</name>
    <message>
        <source>+ &amp;Parameter</source>
        <translation>+ 파라미터(&amp;P)</translation>
    </message>
    <message>
        <source>Add a parameter to the chart</source>
        <translation>차트에 파라미터 추가</translation>
    </message>
    <message>
        <source>Remove %1 from the chart</source>
        <translation>차트에서 %1 빼기</translation>
    </message>
    <message>
        <source>No more than %1 parameters fit</source>
        <translation>파라미터는 %1개까지 표시할 수 있습니다</translation>
    </message>
    <message>
        <source>No parameters are known yet</source>
        <translation>아직 알려진 파라미터가 없습니다</translation>
    </message>
</context>
<context>
    <name>ParameterSelection</name>
    <message>
        <source>Parameters</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Other parameters</source>
        <translation>기타 파라미터</translation>
    </message>
</context>
<context>
    <name>ParameterView</name>
    <message numerus="yes">
        <source>list of %n value(s)</source>
        <translation>
            <numerusform>값 %n개의 목록</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>object of %n value(s)</source>
        <translation>
            <numerusform>값 %n개의 객체</numerusform>
        </translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours, behind a number</comment>
        <translation>시간</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a moment</comment>
        <translation>%1부터</translation>
    </message>
    <message>
        <source>since at least %1</source>
        <comment>a moment</comment>
        <translation>적어도 %1부터</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a parameter that was not there before</comment>
        <translation>새 항목</translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>the value before</comment>
        <translation>이전 %1</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>아직 확인하지 않음</translation>
    </message>
    <message>
        <source>not written</source>
        <comment>a parameter that the state file does not hold</comment>
        <translation>기록되지 않음</translation>
    </message>
    <message>
        <source>emergency value</source>
        <translation>비상값</translation>
    </message>
    <message>
        <source>last good, %1</source>
        <comment>%1 is an age or a moment</comment>
        <translation>마지막 정상, %1</translation>
    </message>
    <message>
        <source>stored: %1</source>
        <comment>a value as the file holds it</comment>
        <translation>저장된 값: %1</translation>
    </message>
    <message>
        <source>allowed: %1</source>
        <translation>허용: %1</translation>
    </message>
    <message>
        <source>changed %1</source>
        <comment>a moment</comment>
        <translation>%1 변경</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Other parameters</source>
        <translation>기타 파라미터</translation>
    </message>
    <message>
        <source>should not be there</source>
        <translation>없어야 하는 값</translation>
    </message>
    <message>
        <source>should be %1</source>
        <translation>지정 값 %1</translation>
    </message>
    <message>
        <source>source %1, edited %2</source>
        <comment>a value, and an age or a moment</comment>
        <translation>소스 %1, 수정 %2</translation>
    </message>
    <message>
        <source>the fleet file asks for %1</source>
        <translation>플릿 파일의 지정 값: %1</translation>
    </message>
    <message>
        <source>in the source, line %1: %2 = %3</source>
        <comment>a line number, a name, a value</comment>
        <translation>소스 %1행: %2 = %3</translation>
    </message>
    <message>
        <source>that is not a literal, and cannot be compared</source>
        <translation>리터럴이 아니어서 비교할 수 없음</translation>
    </message>
    <message>
        <source>in money, as the account is now: %1</source>
        <translation>현재 계좌 기준 금액: %1</translation>
    </message>
</context>
<context>
    <name>PathButton</name>
    <message>
        <source>Copy the path %1</source>
        <translation>경로 %1 복사</translation>
    </message>
    <message>
        <source>Click to copy the path</source>
        <translation>클릭하면 경로를 복사합니다</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;all problems</source>
        <translation>모든 문제 복사(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>line %1, column %2</source>
        <translation>%1행 %2열</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Opportunity Gating</source>
        <translation>Opportunity Gating</translation>
    </message>
    <message>
        <source>Generic</source>
        <translation>범용</translation>
    </message>
    <message>
        <source>Entry thresholds</source>
        <translation>진입 임계값</translation>
    </message>
    <message>
        <source>Exit thresholds</source>
        <translation>청산 임계값</translation>
    </message>
    <message>
        <source>Risk parameters</source>
        <translation>위험 파라미터</translation>
    </message>
    <message>
        <source>Expected returns</source>
        <translation>기대 수익률</translation>
    </message>
    <message>
        <source>Take profit</source>
        <translation>이익 실현</translation>
    </message>
    <message>
        <source>Volatility</source>
        <translation>변동성</translation>
    </message>
    <message>
        <source>LONG entry</source>
        <translation>롱 진입</translation>
    </message>
    <message>
        <source>SHORT entry</source>
        <translation>숏 진입</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>게이트</translation>
    </message>
    <message>
        <source>LONG exit</source>
        <translation>롱 청산</translation>
    </message>
    <message>
        <source>SHORT exit</source>
        <translation>숏 청산</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>전략</translation>
    </message>
    <message>
        <source>Stop loss</source>
        <translation>손절</translation>
    </message>
    <message>
        <source>balance-based</source>
        <translation>잔고 기준</translation>
    </message>
    <message>
        <source>Max hold</source>
        <translation>최대 보유</translation>
    </message>
    <message>
        <source>Leverage</source>
        <translation>레버리지</translation>
    </message>
    <message>
        <source>LONG return</source>
        <translation>롱 수익률</translation>
    </message>
    <message>
        <source>SHORT return</source>
        <translation>숏 수익률</translation>
    </message>
    <message>
        <source>Fixed target</source>
        <translation>고정 목표</translation>
    </message>
    <message>
        <source>Trailing activation</source>
        <translation>트레일링 시작</translation>
    </message>
    <message>
        <source>Trailing drawdown</source>
        <translation>트레일링 되돌림</translation>
    </message>
    <message>
        <source>High volatility</source>
        <translation>고변동성</translation>
    </message>
    <message>
        <source>Low volatility</source>
        <translation>저변동성</translation>
    </message>
    <message>
        <source>Exit, high volatility</source>
        <translation>청산, 고변동성</translation>
    </message>
    <message>
        <source>Exit, low volatility</source>
        <translation>청산, 저변동성</translation>
    </message>
    <message>
        <source>Lowest probability at which a long position is opened.</source>
        <translation>롱 포지션을 여는 최소 확률.</translation>
    </message>
    <message>
        <source>Lowest probability at which a short position is opened.</source>
        <translation>숏 포지션을 여는 최소 확률.</translation>
    </message>
    <message>
        <source>Smallest expected advantage of one side over the other that lets an opportunity pass.</source>
        <translation>기회를 통과시키는, 한쪽이 다른 쪽보다 유리한 최소 기대 우위.</translation>
    </message>
    <message>
        <source>Probability at which the model closes a long position.</source>
        <translation>모델이 롱 포지션을 닫는 확률.</translation>
    </message>
    <message>
        <source>Probability at which the model closes a short position.</source>
        <translation>모델이 숏 포지션을 닫는 확률.</translation>
    </message>
    <message>
        <source>Which exits are in use.</source>
        <translation>사용 중인 청산 방식.</translation>
    </message>
    <message>
        <source>Loss of the balance at which a position is closed whatever the model says. Stored as a positive number.</source>
        <translation>모델의 판단과 관계없이 포지션을 닫는 잔고 손실률. 양수로 저장됩니다.</translation>
    </message>
    <message>
        <source>Hours after which a position is closed whatever the model says.</source>
        <translation>모델의 판단과 관계없이 포지션을 닫기까지의 시간.</translation>
    </message>
    <message>
        <source>Multiple of the position&apos;s own value that is traded.</source>
        <translation>포지션 자체 가치의 몇 배로 거래하는지.</translation>
    </message>
    <message>
        <source>Average return of a long trade, as the gate expects it.</source>
        <translation>게이트가 기대하는 롱 거래의 평균 수익률.</translation>
    </message>
    <message>
        <source>Average return of a short trade, as the gate expects it.</source>
        <translation>게이트가 기대하는 숏 거래의 평균 수익률.</translation>
    </message>
    <message>
        <source>Gain at which a position is closed.</source>
        <translation>포지션을 닫는 이익률.</translation>
    </message>
    <message>
        <source>Gain from which the trailing take profit is active.</source>
        <translation>트레일링 이익 실현이 시작되는 이익률.</translation>
    </message>
    <message>
        <source>Fall from the peak gain at which the trailing take profit closes a position.</source>
        <translation>트레일링 이익 실현이 포지션을 닫는, 최고 이익 대비 하락폭.</translation>
    </message>
    <message>
        <source>Volatility above which the market counts as wild.</source>
        <translation>이 값을 넘으면 시장을 거친 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Volatility below which the market counts as calm.</source>
        <translation>이 값보다 낮으면 시장을 잔잔한 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Exit probability in a wild market.</source>
        <translation>거친 시장에서의 청산 확률.</translation>
    </message>
    <message>
        <source>Exit probability in a calm market.</source>
        <translation>잔잔한 시장에서의 청산 확률.</translation>
    </message>
    <message>
        <source>0.0-0.2, stored as positive</source>
        <translation>0.0-0.2, 양수로 저장</translation>
    </message>
    <message>
        <source>Entry Thresholds</source>
        <translation>진입 임계값</translation>
    </message>
    <message>
        <source>Exit Thresholds</source>
        <translation>청산 임계값</translation>
    </message>
    <message>
        <source>Risk Parameters</source>
        <translation>위험 파라미터</translation>
    </message>
    <message>
        <source>Expected Returns (for gating)</source>
        <translation>기대 수익률(게이트용)</translation>
    </message>
    <message>
        <source>Take Profit</source>
        <translation>이익 실현</translation>
    </message>
    <message>
        <source>LONG Entry</source>
        <translation>롱 진입</translation>
    </message>
    <message>
        <source>SHORT Entry</source>
        <translation>숏 진입</translation>
    </message>
    <message>
        <source>LONG Exit</source>
        <translation>롱 청산</translation>
    </message>
    <message>
        <source>SHORT Exit</source>
        <translation>숏 청산</translation>
    </message>
    <message>
        <source>Stop Loss</source>
        <translation>손절</translation>
    </message>
    <message>
        <source>Max Hold</source>
        <translation>최대 보유</translation>
    </message>
    <message>
        <source>Fixed Target</source>
        <translation>고정 목표</translation>
    </message>
    <message>
        <source>Trailing Activation</source>
        <translation>트레일링 시작</translation>
    </message>
    <message>
        <source>Trailing Drawdown</source>
        <translation>트레일링 되돌림</translation>
    </message>
    <message>
        <source>High Volatility</source>
        <translation>고변동성</translation>
    </message>
    <message>
        <source>Low Volatility</source>
        <translation>저변동성</translation>
    </message>
    <message>
        <source>Exit, High Volatility</source>
        <translation>청산, 고변동성</translation>
    </message>
    <message>
        <source>Exit, Low Volatility</source>
        <translation>청산, 저변동성</translation>
    </message>
</context>
<context>
    <name>ProfileDialog</name>
    <message>
        <source>A profile &amp;file:</source>
        <translation>프로필 파일(&amp;F):</translation>
    </message>
    <message>
        <source>Change profile</source>
        <translation>프로필 변경</translation>
    </message>
    <message>
        <source>A profile says which parameters a kind of bot has, and what is right for them. Which one does %1 follow?</source>
        <translation>프로필은 봇의 종류별로 어떤 파라미터가 있고 무엇이 올바른 값인지 정합니다. %1은(는) 어떤 프로필을 따릅니까?</translation>
    </message>
    <message>
        <source>%1: any JSON, every value as it is</source>
        <translation>%1: 모든 JSON, 값을 있는 그대로 표시</translation>
    </message>
    <message>
        <source>%1 (built in)</source>
        <translation>%1 (기본 제공)</translation>
    </message>
    <message>
        <source>Path of the profile file</source>
        <translation>프로필 파일 경로</translation>
    </message>
    <message>
        <source>a JSON Schema file</source>
        <translation>JSON 스키마 파일</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>찾아보기(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Use this profile</source>
        <translation>이 프로필 사용(&amp;U)</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>프로필 선택</translation>
    </message>
    <message>
        <source>Profiles (*.json);;All files (*)</source>
        <translation>프로필 (*.json);;모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>&apos;%1&apos; 뒤에 값이 없습니다.</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>&apos;%1&apos; 뒤에는 값이 올 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>SettingEntries</name>
    <message>
        <source>%1 is not one of %2</source>
        <comment>a value, then the words that are allowed</comment>
        <translation>%1 값은 다음 중 하나가 아닙니다: %2</translation>
    </message>
    <message>
        <source>%1 is not a whole number from %2 to %3</source>
        <translation>%1 값은 %2~%3 사이의 정수가 아닙니다</translation>
    </message>
    <message>
        <source>%1 is neither true nor false</source>
        <translation>%1 값은 true도 false도 아닙니다</translation>
    </message>
    <message>
        <source>%1 is not the absolute path of a file</source>
        <translation>%1 값은 파일의 절대 경로가 아닙니다</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>설정 (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>설정 내보내기</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>설정 가져오기</translation>
    </message>
    <message>
        <source>The settings could not be exported.</source>
        <translation>설정을 내보내지 못했습니다.</translation>
    </message>
    <message>
        <source>Not everything in this file can be used.</source>
        <translation>이 파일의 일부 항목은 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Left as it is:
%1</source>
        <translation>바꾸지 않고 그대로 두는 항목:
%1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Use the other %n setting(s)</source>
        <translation>
            <numerusform>나머지 설정 %n개 적용(&amp;U)</numerusform>
        </translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>모든 설정 초기화</translation>
    </message>
    <message>
        <source>Set everything back to how it was at first?</source>
        <translation>모든 설정을 처음 상태로 되돌릴까요?</translation>
    </message>
    <message>
        <source>Your bots and their history stay as they are.</source>
        <translation>봇 목록과 이력은 그대로 유지됩니다.</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>초기화(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>Changes that are older than %n day(s) are deleted from the history.</source>
        <translation>
            <numerusform>%n일이 지난 변경은 이력에서 삭제됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>These settings delete old history.</source>
        <translation>이 설정을 적용하면 오래된 이력이 삭제됩니다.</translation>
    </message>
    <message>
        <source>&amp;Use these settings</source>
        <translation>이 설정 적용(&amp;U)</translation>
    </message>
    <message>
        <source>Do you trust this file?</source>
        <translation>이 파일을 신뢰합니까?</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>설정 페이지</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Reset all…</source>
        <translation>모두 초기화(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
</context>
<context>
    <name>SettingsDocument</name>
    <message>
        <source>This is not JSON: %1.</source>
        <translation>JSON이 아닙니다: %1.</translation>
    </message>
    <message>
        <source>These are no settings of ConfigSync Monitor.</source>
        <translation>ConfigSync 모니터의 설정 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>These settings are of another version of the program (%1).</source>
        <translation>다른 버전의 프로그램에서 만든 설정입니다(%1).</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>a setting</comment>
        <translation>알 수 없는 항목</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>Appearance</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>언어(&amp;L):</translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation>시스템 언어</translation>
    </message>
    <message>
        <source>Co&amp;lours:</source>
        <translation>색상(&amp;C):</translation>
    </message>
    <message>
        <source>Those of the desktop</source>
        <translation>데스크톱 설정에 따름</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Te&amp;xt size:</source>
        <translation>글자 크기(&amp;X):</translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent, behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Times:</source>
        <translation>시각(&amp;T):</translation>
    </message>
    <message>
        <source>In local time</source>
        <translation>현지 시각</translation>
    </message>
    <message>
        <source>In UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Files and the terminal are not touched by this: they are always in UTC.</source>
        <translation>파일과 터미널 출력에는 적용되지 않으며 항상 UTC를 사용합니다.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>&amp;Start when I log in</source>
        <translation>로그인할 때 자동 시작(&amp;S)</translation>
    </message>
    <message>
        <source>State files</source>
        <translation>상태 파일</translation>
    </message>
    <message>
        <source>&amp;Largest file that is read:</source>
        <translation>읽을 파일의 최대 크기(&amp;L):</translation>
    </message>
    <message>
        <source> MiB</source>
        <comment>behind a number</comment>
        <translation> MiB</translation>
    </message>
    <message>
        <source>A larger state file is told as unreadable. 64 MiB is plenty for a bot that keeps its trades.</source>
        <translation>이보다 큰 상태 파일은 읽을 수 없음으로 표시됩니다. 거래 내역을 보관하는 봇에도 64 MiB면 충분합니다.</translation>
    </message>
    <message>
        <source>Late bots</source>
        <translation>지연된 봇</translation>
    </message>
    <message>
        <source>A bot is l&amp;ate after:</source>
        <translation>지연으로 판단하는 시간(&amp;A):</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation>초</translation>
    </message>
    <message>
        <source>its own rhythm</source>
        <translation>봇의 기록 주기</translation>
    </message>
    <message>
        <source>Its own rhythm: three times the usual interval between its writes, at least a minute. A bot with a rule of its own in the list of bots keeps it.</source>
        <translation>봇의 기록 주기: 평소 기록 간격의 세 배(최소 1분)가 지나면 지연으로 판단합니다. 봇 목록에서 따로 정한 봇은 그 값을 따릅니다.</translation>
    </message>
    <message>
        <source>Stay &amp;hidden in the tray then</source>
        <translation>이때 트레이에 숨긴 채로 시작(&amp;H)</translation>
    </message>
</context>
<context>
    <name>SettingsStore</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 is no settings file.</source>
        <translation>%1 파일은 설정 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>%1 is no settings file; a copy is kept as %2.</source>
        <translation>%1 파일은 설정 파일이 아닙니다. 사본을 %2 이름으로 보관했습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be written. What you changed holds until the program ends.</source>
        <translation>%1 파일에 쓸 수 없습니다. 바꾼 설정은 프로그램을 끝낼 때까지만 유지됩니다.</translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message>
        <source>Other bots</source>
        <translation>기타 봇</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n bot(s), closed</source>
        <translation>
            <numerusform>%1, 봇 %n개, 접힘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n bot(s)</source>
        <translation>
            <numerusform>%1, 봇 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SnapshotExport</name>
    <message>
        <source>this is no file, and is left as it is</source>
        <translation>일반 파일이 아니므로 그대로 두었습니다</translation>
    </message>
</context>
<context>
    <name>StepChart</name>
    <message>
        <source>Chart of parameters over time</source>
        <translation>시간에 따른 파라미터 차트</translation>
    </message>
    <message>
        <source>Configuration %1</source>
        <comment>its hash</comment>
        <translation>설정 %1</translation>
    </message>
    <message>
        <source>The lines cannot be drawn</source>
        <translation>선을 그릴 수 없습니다</translation>
    </message>
    <message>
        <source>%1
Install the program again; until then, the table shows the same values.</source>
        <translation>%1
프로그램을 다시 설치하세요. 그때까지는 표에서 같은 값을 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>StepTableModel</name>
    <message>
        <source>d MMM HH:mm:ss</source>
        <comment>format of a date in this year with its time, to the second</comment>
        <translation>M월 d일 HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <comment>format of a date with its time, to the second</comment>
        <translation>yyyy년 M월 d일 HH:mm:ss</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변화</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>비고</translation>
    </message>
</context>
<context>
    <name>StepTexts</name>
    <message>
        <source> h</source>
        <comment>hours, behind a number</comment>
        <translation>시간</translation>
    </message>
    <message>
        <source>added</source>
        <comment>a parameter</comment>
        <translation>추가됨</translation>
    </message>
    <message>
        <source>removed</source>
        <comment>a parameter</comment>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>other type</source>
        <comment>a parameter&apos;s value became another JSON type</comment>
        <translation>형식 변경</translation>
    </message>
    <message>
        <source> pp</source>
        <comment>percentage points, behind a number</comment>
        <translation>%p</translation>
    </message>
</context>
<context>
    <name>SyncHealth</name>
    <message>
        <source>State file has no configuration section</source>
        <translation>상태 파일에 설정 섹션이 없습니다</translation>
    </message>
    <message>
        <source>State file not found</source>
        <translation>상태 파일을 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>Reading the state file</source>
        <translation>상태 파일을 읽는 중</translation>
    </message>
    <message>
        <source>bot has not written for %1 min</source>
        <translation>봇이 %1분 동안 쓰지 않았습니다</translation>
    </message>
    <message>
        <source>Configuration synced</source>
        <translation>설정이 동기화되었습니다</translation>
    </message>
    <message>
        <source>%1 - Using EMERGENCY FALLBACK configuration</source>
        <translation>%1 - 비상 대체 설정을 사용합니다</translation>
    </message>
    <message>
        <source>State file corrupted (invalid JSON): %1</source>
        <translation>상태 파일이 손상되었습니다(잘못된 JSON): %1</translation>
    </message>
    <message>
        <source>Configuration incomplete: Missing required keys: [%1]</source>
        <translation>설정이 불완전합니다: 필수 키 누락: [%1]</translation>
    </message>
</context>
<context>
    <name>SyncProblem</name>
    <message>
        <source>a schema must be an object, true or false</source>
        <translation>스키마는 객체, true 또는 false여야 합니다</translation>
    </message>
    <message>
        <source>the schema is nested too deeply</source>
        <translation>스키마가 너무 깊이 중첩되어 있습니다</translation>
    </message>
    <message>
        <source>%1 is not a JSON type</source>
        <translation>%1은(는) JSON 형식이 아닙니다</translation>
    </message>
    <message>
        <source>the keyword must be more than zero</source>
        <translation>키워드는 0보다 커야 합니다</translation>
    </message>
    <message>
        <source>the keyword must be text</source>
        <translation>키워드는 텍스트여야 합니다</translation>
    </message>
    <message>
        <source>the keyword must be true or false</source>
        <translation>키워드는 true 또는 false여야 합니다</translation>
    </message>
    <message>
        <source>the keyword must be a number</source>
        <translation>키워드는 숫자여야 합니다</translation>
    </message>
    <message>
        <source>the keyword must be a whole number, zero or more</source>
        <translation>키워드는 0 이상의 정수여야 합니다</translation>
    </message>
    <message>
        <source>the keyword must be a list</source>
        <translation>키워드는 목록이어야 합니다</translation>
    </message>
    <message>
        <source>the keyword must be an object</source>
        <translation>키워드는 객체여야 합니다</translation>
    </message>
    <message>
        <source>the keyword must be a list of keys</source>
        <translation>키워드는 키 목록이어야 합니다</translation>
    </message>
    <message>
        <source>nothing is allowed here</source>
        <translation>여기에는 아무것도 허용되지 않습니다</translation>
    </message>
    <message>
        <source>is nested too deeply for this schema</source>
        <translation>이 스키마로 확인하기에는 너무 깊이 중첩되어 있습니다</translation>
    </message>
    <message>
        <source>takes too long to check with this schema</source>
        <translation>이 스키마로 확인하는 데 너무 오래 걸립니다</translation>
    </message>
    <message>
        <source>is of type %1, not %2</source>
        <translation>형식이 %2이(가) 아니라 %1입니다</translation>
    </message>
    <message>
        <source>is not %1</source>
        <translation>%1이(가) 아닙니다</translation>
    </message>
    <message>
        <source>is none of %1</source>
        <translation>다음 중 하나가 아닙니다: %1</translation>
    </message>
    <message>
        <source>is less than %1</source>
        <translation>%1보다 작습니다</translation>
    </message>
    <message>
        <source>is not more than %1</source>
        <translation>%1보다 크지 않습니다</translation>
    </message>
    <message>
        <source>is more than %1</source>
        <translation>%1보다 큽니다</translation>
    </message>
    <message>
        <source>is not less than %1</source>
        <translation>%1보다 작지 않습니다</translation>
    </message>
    <message>
        <source>is not a multiple of %1</source>
        <translation>%1의 배수가 아닙니다</translation>
    </message>
    <message>
        <source>has %1 characters, fewer than %2</source>
        <translation>글자 수가 %1로 %2보다 적습니다</translation>
    </message>
    <message>
        <source>has %1 characters, more than %2</source>
        <translation>글자 수가 %1로 %2보다 많습니다</translation>
    </message>
    <message>
        <source>does not match the pattern %1</source>
        <translation>패턴 %1과(와) 일치하지 않습니다</translation>
    </message>
    <message>
        <source>the pattern %1 takes too long on this value</source>
        <translation>이 값에 대해 패턴 %1의 처리가 너무 오래 걸립니다</translation>
    </message>
    <message>
        <source>fits none of the %1 allowed forms</source>
        <translation>허용된 %1가지 형태 중 어느 것에도 맞지 않습니다</translation>
    </message>
    <message>
        <source>fits %1 of %2 forms, of which exactly one must fit</source>
        <translation>정확히 하나에 맞아야 하는 형태 %2개 중 %1개에 맞습니다</translation>
    </message>
    <message>
        <source>has a form that is not allowed</source>
        <translation>허용되지 않는 형태입니다</translation>
    </message>
    <message>
        <source>has %1 items, fewer than %2</source>
        <translation>항목 수가 %1로 %2보다 적습니다</translation>
    </message>
    <message>
        <source>has %1 items, more than %2</source>
        <translation>항목 수가 %1로 %2보다 많습니다</translation>
    </message>
    <message>
        <source>has no item of the kind that it must contain</source>
        <translation>반드시 있어야 하는 종류의 항목이 없습니다</translation>
    </message>
    <message>
        <source>is one item too many</source>
        <translation>항목이 하나 더 많습니다</translation>
    </message>
    <message>
        <source>items %1 and %2 are equal</source>
        <translation>항목 %1과(와) %2이(가) 같습니다</translation>
    </message>
    <message>
        <source>has %1 keys, fewer than %2</source>
        <translation>키 수가 %1로 %2보다 적습니다</translation>
    </message>
    <message>
        <source>has %1 keys, more than %2</source>
        <translation>키 수가 %1로 %2보다 많습니다</translation>
    </message>
    <message>
        <source>the required key %1 is missing</source>
        <translation>필수 키 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>%1 is not allowed as a key</source>
        <translation>%1은(는) 키로 허용되지 않습니다</translation>
    </message>
    <message>
        <source>is an unknown key</source>
        <translation>알 수 없는 키입니다</translation>
    </message>
    <message>
        <source>the key %1 is missing, which %2 needs</source>
        <translation>%2에 필요한 키 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>%1, and the limit is %2</source>
        <translation>%1이며 한도는 %2입니다</translation>
    </message>
    <message>
        <source>it is a directory</source>
        <translation>디렉터리입니다</translation>
    </message>
    <message>
        <source>it is a FIFO</source>
        <translation>FIFO입니다</translation>
    </message>
    <message>
        <source>it is a socket</source>
        <translation>소켓입니다</translation>
    </message>
    <message>
        <source>it is a device</source>
        <translation>장치입니다</translation>
    </message>
    <message>
        <source>its symbolic links lead in a circle</source>
        <translation>심볼릭 링크가 순환합니다</translation>
    </message>
    <message>
        <source>its top level is a list</source>
        <translation>최상위가 목록입니다</translation>
    </message>
    <message>
        <source>it is being written without a pause</source>
        <translation>쉬지 않고 기록되고 있습니다</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>존재하지 않습니다</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 또는 %2</translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <translation>%1 또는 %2</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>잘못된</translation>
    </message>
    <message>
        <source>must be</source>
        <translation>허용</translation>
    </message>
    <message>
        <source>State file is empty</source>
        <translation>상태 파일이 비어 있습니다</translation>
    </message>
    <message>
        <source>Not a regular file</source>
        <translation>일반 파일이 아닙니다</translation>
    </message>
    <message>
        <source>State file is too large</source>
        <translation>상태 파일이 너무 큽니다</translation>
    </message>
    <message>
        <source>No permission to read the state file</source>
        <translation>상태 파일을 읽을 권한이 없습니다</translation>
    </message>
    <message>
        <source>State file cannot be read</source>
        <translation>상태 파일을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>Invalid JSON</source>
        <translation>잘못된 JSON</translation>
    </message>
    <message>
        <source>State file is not a JSON object</source>
        <translation>상태 파일이 JSON 객체가 아닙니다</translation>
    </message>
    <message>
        <source>Missing required key</source>
        <translation>필수 키 없음</translation>
    </message>
    <message>
        <source>Duplicate key</source>
        <translation>중복된 키</translation>
    </message>
    <message>
        <source>the last one counts</source>
        <translation>마지막 것이 적용됩니다</translation>
    </message>
    <message>
        <source>beyond 64 bits, it cannot be read exactly</source>
        <translation>64비트를 넘어 정확히 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>the reference &quot;%1&quot; leads to a place that does not exist</source>
        <translation>참조 &quot;%1&quot;이(가) 존재하지 않는 위치를 가리킵니다</translation>
    </message>
    <message>
        <source>the reference &quot;%1&quot; leads to another document; a schema must be whole in itself</source>
        <translation>참조 &quot;%1&quot;이(가) 다른 문서를 가리킵니다. 스키마는 그 자체로 완결되어야 합니다</translation>
    </message>
    <message>
        <source>the reference &quot;%1&quot; is not a URI</source>
        <translation>참조 &quot;%1&quot;은(는) URI가 아닙니다</translation>
    </message>
    <message>
        <source>the reference &quot;%1&quot; leads to itself without end</source>
        <translation>참조 &quot;%1&quot;이(가) 끝없이 자신을 가리킵니다</translation>
    </message>
    <message>
        <source>the schema applies itself without end</source>
        <translation>스키마가 끝없이 자신을 적용합니다</translation>
    </message>
    <message>
        <source>the pattern %1 cannot be used: %2</source>
        <translation>패턴 %1을(를) 사용할 수 없습니다: %2</translation>
    </message>
    <message>
        <source>its top level is a single value</source>
        <translation>최상위가 단일 값입니다</translation>
    </message>
    <message>
        <source>0.0-0.2, stored as positive</source>
        <translation>0.0-0.2, 양수로 저장</translation>
    </message>
    <message>
        <source>old sign convention</source>
        <translation>이전 부호 규칙</translation>
    </message>
    <message>
        <source>Fleet file %1</source>
        <translation>플릿 파일 %1</translation>
    </message>
    <message>
        <source>, line %1, column %2</source>
        <translation>, %1행 %2열</translation>
    </message>
    <message>
        <source>, bot %1</source>
        <translation>, 봇 %1</translation>
    </message>
    <message>
        <source>&quot;version&quot; must be 1; a newer program may have written this file</source>
        <translation>&quot;version&quot;은 1이어야 합니다. 더 새로운 프로그램이 쓴 파일일 수 있습니다</translation>
    </message>
    <message>
        <source>&quot;bots&quot; must be a list</source>
        <translation>&quot;bots&quot;는 목록이어야 합니다</translation>
    </message>
    <message>
        <source>a bot must be an object with a &quot;state&quot;</source>
        <translation>봇은 &quot;state&quot;가 있는 객체여야 합니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time zone that this system knows</source>
        <translation>&quot;%1&quot;은(는) 이 시스템이 모르는 시간대입니다</translation>
    </message>
    <message>
        <source>the bot has no &quot;state&quot;</source>
        <translation>봇에 &quot;state&quot;가 없습니다</translation>
    </message>
    <message>
        <source>two bots have the id &quot;%1&quot;</source>
        <translation>두 봇의 id가 &quot;%1&quot;(으)로 같습니다</translation>
    </message>
    <message>
        <source>&quot;**&quot; is not supported: write one &quot;*&quot; for each folder on the way</source>
        <translation>&quot;**&quot;는 지원하지 않습니다. 경로의 폴더마다 &quot;*&quot;를 하나씩 쓰십시오</translation>
    </message>
    <message>
        <source>is not a regular file</source>
        <translation>일반 파일이 아닙니다</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>is larger than 16 MiB; this is no fleet file</source>
        <translation>16MiB보다 큽니다. 플릿 파일이 아닙니다</translation>
    </message>
    <message>
        <source>invalid JSON: %1</source>
        <translation>잘못된 JSON: %1</translation>
    </message>
    <message>
        <source>must be a JSON object with a list &quot;bots&quot;</source>
        <translation>&quot;bots&quot; 목록이 있는 JSON 객체여야 합니다</translation>
    </message>
    <message>
        <source>is not there any more</source>
        <translation>더 이상 없습니다</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>없습니다</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>프로필 %1</translation>
    </message>
    <message>
        <source>, at %1</source>
        <translation>, 위치 %1</translation>
    </message>
    <message>
        <source>is larger than 4 MiB; a profile is a small JSON Schema file</source>
        <translation>4 MiB보다 큽니다. 프로필은 작은 JSON Schema 파일입니다</translation>
    </message>
    <message>
        <source>no such profile; expected %1 or the path of a profile file</source>
        <translation>그런 프로필이 없습니다. %1 또는 프로필 파일의 경로여야 합니다</translation>
    </message>
    <message>
        <source>unknown keyword &quot;%1&quot;</source>
        <translation>알 수 없는 키워드 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>; did you mean &quot;%1&quot;?</source>
        <translation>. &quot;%1&quot;을(를) 뜻하셨습니까?</translation>
    </message>
    <message>
        <source>must be a JSON Pointer such as &quot;/configuration&quot;</source>
        <translation>&quot;/configuration&quot; 같은 JSON Pointer여야 합니다</translation>
    </message>
    <message>
        <source>must be ratio, percent, percent-loss, hours, multiplier, text or plain, not %1</source>
        <translation>%1이(가) 아니라 ratio, percent, percent-loss, hours, multiplier, text, plain 가운데 하나여야 합니다</translation>
    </message>
    <message>
        <source>must be &quot;any&quot;, {&quot;absolute&quot;: number} or {&quot;relative&quot;: number}, not %1</source>
        <translation>%1이(가) 아니라 &quot;any&quot;, {&quot;absolute&quot;: 숫자}, {&quot;relative&quot;: 숫자} 가운데 하나여야 합니다</translation>
    </message>
    <message>
        <source>must be &quot;higher&quot; or &quot;lower&quot;, not %1</source>
        <translation>%1이(가) 아니라 &quot;higher&quot; 또는 &quot;lower&quot;여야 합니다</translation>
    </message>
    <message>
        <source>requires &quot;%1&quot;, which is not among the properties</source>
        <translation>properties에 없는 &quot;%1&quot;을(를) 필수로 요구합니다</translation>
    </message>
    <message>
        <source>must be a JSON object (a JSON Schema draft-07)</source>
        <translation>JSON 객체(JSON Schema draft-07)여야 합니다</translation>
    </message>
    <message>
        <source> (found %1)</source>
        <translation>(있는 값: %1)</translation>
    </message>
    <message>
        <source>the key stands there twice</source>
        <translation>키가 두 번 있습니다</translation>
    </message>
    <message>
        <source>the emergency value %1 breaks the parameter&apos;s own rule: </source>
        <translation>비상값 %1이(가) 파라미터 자신의 규칙을 어깁니다: </translation>
    </message>
    <message>
        <source>must be an object, not %1</source>
        <translation>%1이(가) 아니라 객체여야 합니다</translation>
    </message>
    <message>
        <source>must be text, not %1</source>
        <translation>%1이(가) 아니라 텍스트여야 합니다</translation>
    </message>
    <message>
        <source>unknown word &quot;%1&quot;; expected one of %2</source>
        <translation>알 수 없는 단어 &quot;%1&quot;. 다음 가운데 하나여야 합니다: %2</translation>
    </message>
    <message>
        <source>must be a JSON Pointer or a list of them, not %1</source>
        <translation>%1이(가) 아니라 JSON Pointer 또는 그 목록이어야 합니다</translation>
    </message>
    <message>
        <source>must be a JSON Pointer such as &quot;/trades&quot;, not %1</source>
        <translation>%1이(가) 아니라 &quot;/trades&quot; 같은 JSON Pointer여야 합니다</translation>
    </message>
    <message>
        <source>must be text or a list of texts, not %1</source>
        <translation>%1이(가) 아니라 텍스트 또는 텍스트 목록이어야 합니다</translation>
    </message>
    <message>
        <source>must be a list of member names, not %1</source>
        <translation>%1이(가) 아니라 멤버 이름의 목록이어야 합니다</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>the configuration against what the bot does</source>
        <translation>설정과 봇의 실제 동작을 비교</translation>
    </message>
    <message>
        <source>Holds the declared configuration against the open position, the closed trades and the
bot&apos;s own statistics: leverage, stop price, hold time, entry probability, sums. Each
finding tells both numbers, and how it was computed. The exit status is 1 where one of
them is an error.</source>
        <translation>선언된 설정을 보유 포지션, 종료된 거래, 봇 자체의 통계와 비교합니다.
레버리지, 손절가, 보유 시간, 진입 확률, 합계를 봅니다. 결과마다 두 숫자와
계산 방법을 알려 줍니다. 하나라도 오류이면 종료 상태는 1입니다.</translation>
    </message>
    <message>
        <source>warn when the bot does not do what it declares</source>
        <translation>봇이 선언과 다르게 움직이면 경고하기</translation>
    </message>
    <message>
        <source>what is right for this kind of bot: opportunity-gating (the default),
generic, or the path of a profile file</source>
        <translation>이 종류의 봇에 맞는 기준: opportunity-gating(기본값),
generic, 또는 프로필 파일의 경로</translation>
    </message>
    <message>
        <source>refuse state files that are larger: bytes, or 100M, 1G... (default: 64M)</source>
        <translation>이보다 큰 상태 파일은 거부: 바이트 또는 100M, 1G 등(기본값: 64M)</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>이 도움말 표시</translation>
    </message>
    <message>
        <source>Try &apos;%1 --help&apos;.</source>
        <translation>&apos;%1 --help&apos;를 참고하세요.</translation>
    </message>
    <message>
        <source>%1 needs the name of a file</source>
        <translation>%1에는 파일 이름이 필요합니다</translation>
    </message>
    <message>
        <source>--prune and --before TIME need each other</source>
        <translation>--prune과 --before TIME은 함께 써야 합니다</translation>
    </message>
    <message>
        <source>--dry-run is of --prune</source>
        <translation>--dry-run은 --prune과 함께 씁니다</translation>
    </message>
    <message>
        <source>--profile has no meaning with --fleet: the fleet file names the profiles</source>
        <translation>--fleet과 함께 쓴 --profile은 의미가 없습니다. 프로필은 플릿 파일이 정합니다</translation>
    </message>
    <message>
        <source>--json and --csv exclude each other</source>
        <translation>--json과 --csv는 함께 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>--max-size must be a number of bytes such as 67108864, 100M or 1G, not &quot;%1&quot;</source>
        <translation>--max-size는 67108864, 100M, 1G와 같은 바이트 수여야 합니다(&quot;%1&quot; 아님)</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>알 수 없는 옵션 %1</translation>
    </message>
    <message>
        <source>unknown option %1; did you mean %2?</source>
        <translation>알 수 없는 옵션 %1. 혹시 %2인가요?</translation>
    </message>
    <message>
        <source>a path is empty</source>
        <translation>빈 경로가 있습니다</translation>
    </message>
    <message>
        <source>unexpected argument &quot;%1&quot;: with --fleet the fleet file lists the bots</source>
        <translation>예상하지 못한 인수 &quot;%1&quot;: --fleet을 쓰면 봇 목록은 플릿 파일에서 옵니다</translation>
    </message>
    <message>
        <source>the path of a state file is missing</source>
        <translation>상태 파일의 경로가 없습니다</translation>
    </message>
    <message>
        <source>the paths of two state files are needed</source>
        <translation>상태 파일 두 개의 경로가 필요합니다</translation>
    </message>
    <message>
        <source>unexpected argument &quot;%1&quot;; it takes options only</source>
        <translation>예상하지 못한 인수 &quot;%1&quot;. 옵션만 받습니다</translation>
    </message>
    <message>
        <source>unexpected argument &quot;%1&quot;; one state file at a time</source>
        <translation>예상하지 못한 인수 &quot;%1&quot;. 상태 파일은 한 번에 하나입니다</translation>
    </message>
    <message>
        <source>unexpected argument &quot;%1&quot;; two state files are compared</source>
        <translation>예상하지 못한 인수 &quot;%1&quot;. 상태 파일 두 개를 비교합니다</translation>
    </message>
    <message>
        <source>unknown option %1; options stand behind the command</source>
        <translation>알 수 없는 옵션 %1. 옵션은 명령 뒤에 씁니다</translation>
    </message>
    <message>
        <source>unknown command &quot;%1&quot;; expected %2</source>
        <translation>알 수 없는 명령 &quot;%1&quot;. 가능한 명령: %2</translation>
    </message>
    <message>
        <source>unknown command &quot;%1&quot;; did you mean %2?</source>
        <translation>알 수 없는 명령 &quot;%1&quot;. 혹시 %2인가요?</translation>
    </message>
    <message>
        <source>usage:</source>
        <translation>사용법:</translation>
    </message>
    <message>
        <source>options:</source>
        <translation>옵션:</translation>
    </message>
    <message>
        <source>example:</source>
        <translation>예:</translation>
    </message>
    <message>
        <source>Shows the configuration that a trading bot really runs, as it stands in the bot&apos;s
state file. Only reads; never writes to a bot&apos;s files.</source>
        <translation>트레이딩 봇이 실제로 사용하는 설정을 봇의 상태 파일에 있는 그대로 보여 줍니다.
읽기만 하며 봇의 파일에는 절대 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>commands:</source>
        <translation>명령:</translation>
    </message>
    <message>
        <source>&apos;configsync COMMAND --help&apos; says more, with an example. --version tells the version.

exit status: 0 good; 1 the configuration cannot be synced (diff: the two differ;
check: it is not what the bot does); 2 wrong usage or trouble; 3 emergency fallback values (show --strict)</source>
        <translation>자세한 내용과 예는 &apos;configsync COMMAND --help&apos;에 있습니다. --version은 버전을 알려 줍니다.

종료 상태: 0 정상, 1 설정을 동기화할 수 없음(diff: 둘이 다름,
check: 봇의 동작과 다름), 2 잘못된 사용법이나 문제, 3 비상 대체 값(show --strict)</translation>
    </message>
    <message>
        <source>what does the bot run right now?</source>
        <translation>지금 봇은 어떤 설정으로 돌고 있나?</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Other Parameters</source>
        <translation>기타 파라미터</translation>
    </message>
    <message>
        <source>⚠️ Configuration Source: EMERGENCY FALLBACK (not what the bot runs)</source>
        <translation>⚠️ 설정 출처: 비상 대체 값(봇이 실제로 쓰는 값이 아님)</translation>
    </message>
    <message>
        <source>✅ Configuration Source: State File (Production Bot)</source>
        <translation>✅ 설정 출처: 상태 파일(운영 봇)</translation>
    </message>
    <message>
        <source>⚠️ Emergency fallback values loaded</source>
        <translation>⚠️ 비상 대체 값을 불러왔습니다</translation>
    </message>
    <message>
        <source>✅ Configuration loaded successfully!</source>
        <translation>✅ 설정을 불러왔습니다!</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>출처: %1</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>키: %1</translation>
    </message>
    <message>
        <source>cannot compare %1</source>
        <translation>%1을(를) 비교할 수 없습니다</translation>
    </message>
    <message>
        <source>before and after of two state files</source>
        <translation>두 상태 파일의 이전 값과 이후 값</translation>
    </message>
    <message>
        <source>Compares the configurations in the state files A and B and prints the keys that differ,
with their values before and after. Exits with 0 where none differs, with 1 where some
do, with 2 where one of the files cannot be synced.</source>
        <translation>상태 파일 A와 B의 설정을 비교하여 서로 다른 키를 이전 값, 이후 값과 함께
출력합니다. 다른 키가 없으면 0, 있으면 1, 동기화할 수 없는 파일이 있으면
2로 끝납니다.</translation>
    </message>
    <message>
        <source>print the list of changes as JSON</source>
        <translation>변경 목록을 JSON으로 출력</translation>
    </message>
    <message>
        <source>what has changed since the backup?</source>
        <translation>백업 이후 무엇이 바뀌었나?</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>기록되지 않음</translation>
    </message>
    <message>
        <source>key</source>
        <comment>column</comment>
        <translation>키</translation>
    </message>
    <message>
        <source>before</source>
        <comment>column</comment>
        <translation>이전</translation>
    </message>
    <message>
        <source>after</source>
        <comment>column</comment>
        <translation>이후</translation>
    </message>
    <message>
        <source>the fleet file asks for what is wrong: %1</source>
        <translation>플릿 파일이 잘못된 값을 요구합니다: %1</translation>
    </message>
    <message>
        <source>cannot be compared: %1</source>
        <translation>비교할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>every live value that is not as it should be</source>
        <translation>있어야 할 값과 다른 모든 실행 값</translation>
    </message>
    <message>
        <source>Compares what the bots run with what the fleet file asks for (shared values and
overrides), and with the constants in their source code where the fleet file names it.
Exits with 1 where anything differs, with 2 where a bot cannot be compared. Numbers are
compared by value: 4 and 4.0 are the same. Keys that the profile does not know, and
constants that are no literals, are listed too, and are no drift.</source>
        <translation>봇이 실행 중인 값을 플릿 파일이 요구하는 값(공유 값과 재정의)과 비교하고,
플릿 파일에 소스 코드가 지정되어 있으면 그 상수와도 비교합니다. 다른 값이
있으면 1, 비교할 수 없는 봇이 있으면 2로 끝납니다. 숫자는 값으로 비교하므로
4와 4.0은 같습니다. 프로필이 모르는 키와 리터럴이 아닌 상수도 나열하지만
드리프트로 보지 않습니다.</translation>
    </message>
    <message>
        <source>print one JSON object a line: &quot;drift&quot;, &quot;source_drift&quot;, &quot;unknown_keys&quot;</source>
        <translation>한 줄에 JSON 객체 하나씩 출력: &quot;drift&quot;, &quot;source_drift&quot;, &quot;unknown_keys&quot;</translation>
    </message>
    <message>
        <source>also what differs from the profile&apos;s defaults where the fleet file is silent</source>
        <translation>플릿 파일이 정하지 않은 값 중 프로필 기본값과 다른 것도 표시</translation>
    </message>
    <message>
        <source>do all bots run what they should?</source>
        <translation>모든 봇이 정해진 대로 돌고 있나?</translation>
    </message>
    <message>
        <source>override</source>
        <comment>origin of a value</comment>
        <translation>재정의</translation>
    </message>
    <message>
        <source>shared</source>
        <comment>origin of a value</comment>
        <translation>공유 값</translation>
    </message>
    <message>
        <source>default</source>
        <comment>origin of a value</comment>
        <translation>기본값</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1일</translation>
    </message>
    <message>
        <source>does not have it</source>
        <translation>이 키가 없음</translation>
    </message>
    <message>
        <source>runs %1</source>
        <translation>실행 값 %1</translation>
    </message>
    <message>
        <source>should not have it</source>
        <translation>없어야 함</translation>
    </message>
    <message>
        <source>should run %1</source>
        <translation>있어야 할 값 %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1행</translation>
    </message>
    <message>
        <source>the source has no constant %1</source>
        <translation>소스에 상수 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>%1 in the source is not a literal (%2: %3)</source>
        <translation>소스의 %1은(는) 리터럴이 아닙니다(%2: %3)</translation>
    </message>
    <message>
        <source>the source says %1 (%2, %3, edited %4 ago), the bot still runs %5</source>
        <translation>소스에는 %1(%2, %3, %4 전에 편집됨), 봇은 아직 %5(으)로 실행 중</translation>
    </message>
    <message>
        <source>unknown to the profile: %1</source>
        <translation>프로필이 모르는 키: %1</translation>
    </message>
    <message>
        <source>say with --bot which bot is meant: %1</source>
        <translation>--bot으로 봇을 지정하세요: %1</translation>
    </message>
    <message>
        <source>the configuration that a bot should run, as JSON</source>
        <translation>봇이 실행해야 할 설정을 JSON으로</translation>
    </message>
    <message>
        <source>Prints what the fleet file asks of a bot: the profile&apos;s defaults, under the shared
values, under the bot&apos;s overrides (a JSON merge patch). It is checked against the
profile first: where it is invalid, nothing is printed but what is wrong, and the exit
status is 1. Without --fleet it is the monitor&apos;s own fleet file.</source>
        <translation>플릿 파일이 봇에 요구하는 설정을 출력합니다. 프로필의 기본값 위에 공유 값,
그 위에 봇의 재정의를 얹습니다(JSON 병합 패치). 먼저 프로필로 검사하며,
올바르지 않으면 잘못된 점만 출력하고 종료 상태는 1입니다. --fleet이 없으면
모니터의 플릿 파일을 씁니다.</translation>
    </message>
    <message>
        <source>print each value with its origin: &quot;override&quot;, &quot;shared&quot; or &quot;default&quot;</source>
        <translation>각 값을 출처와 함께 출력: &quot;override&quot;, &quot;shared&quot;, &quot;default&quot;</translation>
    </message>
    <message>
        <source>start a bot with what it should run</source>
        <translation>정해진 설정으로 봇 시작하기</translation>
    </message>
    <message>
        <source>it is the state file itself</source>
        <translation>상태 파일 자체입니다</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>%1에 쓸 수 없습니다: %2</translation>
    </message>
    <message>
        <source>the configuration as CSV</source>
        <translation>설정을 CSV로</translation>
    </message>
    <message>
        <source>Writes the configuration in the state file at PATH as CSV (RFC 4180, UTF-8), one record
for each parameter. Only what the bot wrote is exported: where there is no state file, or
none with a configuration, nothing is written, and the exit status is 1.</source>
        <translation>PATH의 상태 파일에 있는 설정을 파라미터마다 한 레코드씩 CSV(RFC 4180, UTF-8)로
씁니다. 봇이 쓴 값만 내보냅니다. 상태 파일이 없거나 설정이 없으면 아무것도
쓰지 않고 종료 상태는 1입니다.</translation>
    </message>
    <message>
        <source>write to FILE, whole or not at all, instead of standard output</source>
        <translation>표준 출력 대신 FILE에 온전히 쓰거나 전혀 쓰지 않음</translation>
    </message>
    <message>
        <source>keep today&apos;s configuration as a table</source>
        <translation>오늘의 설정을 표로 보관하기</translation>
    </message>
    <message>
        <source>all bots of this fleet file, each with its profile</source>
        <translation>이 플릿 파일의 모든 봇, 각자의 프로필로</translation>
    </message>
    <message>
        <source>only this bot of the fleet: its name, id or path; may be repeated</source>
        <translation>플릿 중 이 봇만: 이름, id 또는 경로. 여러 번 쓸 수 있음</translation>
    </message>
    <message>
        <source>the fleet file lists no bot &quot;%1&quot;</source>
        <translation>플릿 파일에 봇 &quot;%1&quot;이(가) 없습니다</translation>
    </message>
    <message>
        <source>several bots are called &quot;%1&quot;; name one by its id or the path of its state file</source>
        <translation>&quot;%1&quot;(이)라는 봇이 여럿입니다. id나 상태 파일의 경로로 지정하세요</translation>
    </message>
    <message>
        <source>baseline: %1 keys</source>
        <translation>기준선: 키 %1개</translation>
    </message>
    <message>
        <source>significant</source>
        <translation>중요</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <source>changed while nobody watched, after %1</source>
        <translation>감시하지 않는 동안 변경됨, %1 이후</translation>
    </message>
    <message>
        <source>a time is a span such as 2h or 7d, a day such as 2025-11-01, or an ISO time, not &quot;%1&quot;</source>
        <translation>시각은 2h나 7d 같은 기간, 2025-11-01 같은 날짜, 또는 ISO 시각이어야 합니다(&quot;%1&quot; 아님)</translation>
    </message>
    <message>
        <source>the history knows no bot &quot;%1&quot;</source>
        <translation>이력에 봇 &quot;%1&quot;이(가) 없습니다</translation>
    </message>
    <message>
        <source>✅ The history is whole: %1 events, %2 rows of changes</source>
        <translation>✅ 이력이 온전합니다: 이벤트 %1개, 변경 %2행</translation>
    </message>
    <message>
        <source>%1 trades</source>
        <translation>거래 %1건</translation>
    </message>
    <message>
        <source>❌ The history does not fit from row %1 on: %2</source>
        <translation>❌ 이력이 %1행부터 맞지 않습니다: %2</translation>
    </message>
    <message>
        <source>the history cannot be read: %1</source>
        <translation>이력을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>every change that was recorded</source>
        <translation>기록된 모든 변경</translation>
    </message>
    <message>
        <source>Prints what the history holds, in the order of time: each bot&apos;s first configuration, and
what happened to each key since. With --verify it is not printed but checked: the first
row that was altered or lost is named, and the exit status is then 1. With --prune
--before TIME what is older is deleted; what was in force then stays.</source>
        <translation>이력의 내용을 시간순으로 출력합니다. 각 봇의 첫 설정과 그 뒤 각 키의 변화입니다.
--verify는 출력하지 않고 검사합니다. 바뀌었거나 사라진 첫 행을 알려 주고 종료
상태는 1이 됩니다. --prune --before TIME은 그보다 오래된 것을 삭제하며, 그때
유효하던 설정은 남깁니다.</translation>
    </message>
    <message>
        <source>only this bot: its name, id or path; may be repeated</source>
        <translation>이 봇만: 이름, id 또는 경로. 여러 번 쓸 수 있음</translation>
    </message>
    <message>
        <source>only this key; may be repeated</source>
        <translation>이 키만. 여러 번 쓸 수 있음</translation>
    </message>
    <message>
        <source>from then on: 2h, 7d, 2025-11-01, or an ISO time</source>
        <translation>이때부터: 2h, 7d, 2025-11-01 또는 ISO 시각</translation>
    </message>
    <message>
        <source>before then</source>
        <translation>이때 전까지</translation>
    </message>
    <message>
        <source>print one JSON object a line</source>
        <translation>한 줄에 JSON 객체 하나씩 출력</translation>
    </message>
    <message>
        <source>print CSV (RFC 4180)</source>
        <translation>CSV(RFC 4180)로 출력</translation>
    </message>
    <message>
        <source>times are UTC, printed and given; else local</source>
        <translation>출력과 입력 시각이 UTC. 없으면 현지 시각</translation>
    </message>
    <message>
        <source>check the chain of hashes</source>
        <translation>해시 체인 검사</translation>
    </message>
    <message>
        <source>delete what happened before --before</source>
        <translation>--before 이전의 것을 삭제</translation>
    </message>
    <message>
        <source>where --prune ends: 90d, 2025-11-01, or an ISO time</source>
        <translation>--prune의 끝: 90d, 2025-11-01 또는 ISO 시각</translation>
    </message>
    <message>
        <source>with --prune: only say how much it is</source>
        <translation>--prune과 함께: 얼마나 되는지만 알림</translation>
    </message>
    <message>
        <source>the history&apos;s file; else the monitor&apos;s own</source>
        <translation>이력 파일. 없으면 모니터의 이력</translation>
    </message>
    <message>
        <source>what changed in the last two hours?</source>
        <translation>지난 두 시간 동안 무엇이 바뀌었나?</translation>
    </message>
    <message>
        <source>%1 changes of %2 before %3 would be deleted; nothing was deleted</source>
        <translation>%3 이전 %2의 변경 %1개가 삭제될 것입니다. 아무것도 삭제하지 않았습니다</translation>
    </message>
    <message>
        <source>1 bot</source>
        <translation>봇 1개</translation>
    </message>
    <message>
        <source>%1 bots</source>
        <translation>봇 %1개</translation>
    </message>
    <message>
        <source>nothing was deleted</source>
        <translation>아무것도 삭제하지 않았습니다</translation>
    </message>
    <message>
        <source>%1 changes before %2 were deleted (%3 entries in all)</source>
        <translation>%2 이전의 변경 %1개를 삭제했습니다(모두 %3개 항목)</translation>
    </message>
    <message>
        <source>it was left as it is from there on</source>
        <translation>그 뒤는 그대로 두었습니다</translation>
    </message>
    <message>
        <source>the file could not be made smaller: %1</source>
        <translation>파일 크기를 줄일 수 없었습니다: %1</translation>
    </message>
    <message>
        <source>whose backups are these? Say --bot with one of %1</source>
        <translation>어느 봇의 백업인가요? --bot으로 다음 중 하나를 지정하세요: %1</translation>
    </message>
    <message>
        <source>⚠️ skipped: %1</source>
        <translation>⚠️ 건너뜀: %1</translation>
    </message>
    <message>
        <source>no such file, or no configuration in it</source>
        <translation>파일이 없거나 설정이 들어 있지 않습니다</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time zone; Asia/Seoul or UTC are</source>
        <translation>&quot;%1&quot;은(는) 시간대가 아닙니다. Asia/Seoul이나 UTC처럼 쓰세요</translation>
    </message>
    <message>
        <source>⚠️ the history was damaged; it was set aside as %1</source>
        <translation>⚠️ 이력이 손상되어 %1(으)로 따로 보관했습니다</translation>
    </message>
    <message>
        <source>nothing was imported</source>
        <translation>아무것도 가져오지 않았습니다</translation>
    </message>
    <message>
        <source>%1: %2 files, %3 configurations added, %4 changes, %5 told nothing new, %6 skipped</source>
        <translation>%1: 파일 %2개, 설정 %3개 추가, 변경 %4개, 새 내용 없음 %5개, 건너뜀 %6개</translation>
    </message>
    <message>
        <source>%1: %2 closed trades, %3 of them new</source>
        <translation>%1: 종료된 거래 %2건, 그중 새 거래 %3건</translation>
    </message>
    <message>
        <source>backups of a state file into the history</source>
        <translation>상태 파일의 백업을 이력으로 가져오기</translation>
    </message>
    <message>
        <source>Takes backups of one bot&apos;s state file into the history, in the order of their own
timestamps, whatever their names. Each is validated; those that are invalid are listed and
skipped. A folder stands for the files in it. Importing twice adds nothing.</source>
        <translation>봇 하나의 상태 파일 백업을 이름과 상관없이 자체 타임스탬프 순서로 이력에
가져옵니다. 각각 검증하며, 올바르지 않은 것은 나열하고 건너뜁니다. 폴더는
그 안의 파일들을 뜻합니다. 두 번 가져와도 더해지지 않습니다.</translation>
    </message>
    <message>
        <source>whose backups they are: a name, an id, or the path of the state file;
needed where the history knows several bots</source>
        <translation>어느 봇의 백업인지: 이름, id 또는 상태 파일의 경로.
이력에 봇이 여럿이면 필요함</translation>
    </message>
    <message>
        <source>of the bot&apos;s machine, such as Asia/Seoul (default: this machine&apos;s)</source>
        <translation>봇이 도는 컴퓨터의 시간대, 예: Asia/Seoul(기본값: 이 컴퓨터)</translation>
    </message>
    <message>
        <source>all backups of the BTC bot</source>
        <translation>BTC 봇의 모든 백업</translation>
    </message>
    <message>
        <source>an argument is not valid UTF-8</source>
        <translation>올바른 UTF-8이 아닌 인수가 있습니다</translation>
    </message>
    <message>
        <source>cannot write to standard output: %1</source>
        <translation>표준 출력에 쓸 수 없습니다: %1</translation>
    </message>
    <message>
        <source>State file: %1</source>
        <translation>상태 파일: %1</translation>
    </message>
    <message>
        <source>None of the keys that are there is known to the profile %1; for another kind of bot use --profile generic</source>
        <translation>프로필 %1이(가) 아는 키가 하나도 없습니다. 다른 종류의 봇이면 --profile generic을 쓰세요</translation>
    </message>
    <message>
        <source>Configuration incomplete</source>
        <translation>설정이 불완전합니다</translation>
    </message>
    <message>
        <source>Missing required keys: [%1]</source>
        <translation>필수 키 누락: [%1]</translation>
    </message>
    <message>
        <source>This indicates state file corruption or version mismatch.</source>
        <translation>상태 파일이 손상되었거나 버전이 맞지 않는다는 뜻입니다.</translation>
    </message>
    <message>
        <source>Keys that are there: [%1]</source>
        <translation>있는 키: [%1]</translation>
    </message>
    <message>
        <source>A larger limit can be given with --max-size</source>
        <translation>--max-size로 더 큰 한도를 줄 수 있습니다</translation>
    </message>
    <message>
        <source>Expected path: %1</source>
        <translation>예상 경로: %1</translation>
    </message>
    <message>
        <source>State file corrupted (invalid JSON)</source>
        <translation>상태 파일이 손상되었습니다(잘못된 JSON)</translation>
    </message>
    <message>
        <source>Cannot auto-sync configuration. Please check production bot status.</source>
        <translation>설정을 자동으로 동기화할 수 없습니다. 운영 봇의 상태를 확인하세요.</translation>
    </message>
    <message>
        <source>%1 (line %2, column %3)</source>
        <translation>%1(%2행 %3열)</translation>
    </message>
    <message>
        <source>❌ Configuration sync failed: %1</source>
        <translation>❌ 설정 동기화 실패: %1</translation>
    </message>
    <message>
        <source>This should only happen if the production bot has never run</source>
        <translation>운영 봇이 한 번도 실행되지 않았을 때만 나타나야 합니다</translation>
    </message>
    <message>
        <source>Values may be outdated</source>
        <translation>값이 오래되었을 수 있습니다</translation>
    </message>
    <message>
        <source>For another kind of bot use --profile generic</source>
        <translation>다른 종류의 봇이면 --profile generic을 쓰세요</translation>
    </message>
    <message>
        <source>⚠️ WARNING: %1</source>
        <translation>⚠️ 경고: %1</translation>
    </message>
    <message>
        <source>late</source>
        <comment>health</comment>
        <translation>지연</translation>
    </message>
    <message>
        <source>synced</source>
        <comment>health</comment>
        <translation>동기화됨</translation>
    </message>
    <message>
        <source>fallback</source>
        <comment>health</comment>
        <translation>비상 대체</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>health</comment>
        <translation>없음</translation>
    </message>
    <message>
        <source>unreadable</source>
        <comment>health</comment>
        <translation>읽기 불가</translation>
    </message>
    <message>
        <source>corrupted</source>
        <comment>health</comment>
        <translation>손상됨</translation>
    </message>
    <message>
        <source>incomplete</source>
        <comment>health</comment>
        <translation>불완전</translation>
    </message>
    <message>
        <source>invalid</source>
        <comment>health</comment>
        <translation>잘못됨</translation>
    </message>
    <message>
        <source>%1 (%2 to %3), %4 of %5</source>
        <comment>win rate, its interval, wins, trades</comment>
        <translation>%1(%2~%3), %5건 중 %4건</translation>
    </message>
    <message>
        <source>too few trades (%1 needed)</source>
        <translation>거래가 너무 적음(%1건 필요)</translation>
    </message>
    <message>
        <source>too few trades (%1, %2 needed)</source>
        <translation>거래가 너무 적음(%1, %2건 필요)</translation>
    </message>
    <message>
        <source>1 trade</source>
        <translation>거래 1건</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>전체: %1</translation>
    </message>
    <message>
        <source>%1 of them manual</source>
        <translation>그중 수동 %1건</translation>
    </message>
    <message>
        <source>%1 manual left out</source>
        <translation>수동 %1건 제외</translation>
    </message>
    <message>
        <source>Manual: %1</source>
        <translation>수동: %1</translation>
    </message>
    <message>
        <source>Before the history reaches back: %1</source>
        <translation>이력이 시작되기 전: %1</translation>
    </message>
    <message>
        <source>Era from %1 to %2: %3</source>
        <translation>시기 %1부터 %2까지: %3</translation>
    </message>
    <message>
        <source>now</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>%1 of them perhaps of the next era</source>
        <translation>그중 %1건은 다음 시기일 수 있음</translation>
    </message>
    <message>
        <source>Eras from %1 and from %2: %3</source>
        <translation>%1부터의 시기와 %2부터의 시기: %3</translation>
    </message>
    <message>
        <source>--what-if needs a threshold such as 0.7, or one for LONG and one for SHORT: 0.7,0.75</source>
        <translation>--what-if에는 0.7 같은 임계값, 또는 롱과 숏의 임계값(0.7,0.75)이 필요합니다</translation>
    </message>
    <message>
        <source>With thresholds of %1 (they can only remove trades, never add any; %2 trades do not tell their probability), kept: %3</source>
        <translation>임계값 %1일 때(거래를 빼기만 할 뿐 더하지는 못함. 확률을 알 수 없는 거래 %2건), 남는 거래: %3</translation>
    </message>
    <message>
        <source>Left out by them: %1</source>
        <translation>빠지는 거래: %1</translation>
    </message>
    <message>
        <source>The history knows nothing of this bot: which configuration a trade belongs to is not known.</source>
        <translation>이력에 이 봇이 없어 거래가 어느 설정에 속하는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>what the bot earned, and with which settings</source>
        <translation>봇이 얼마를 벌었고 어떤 설정이었는지</translation>
    </message>
    <message>
        <source>Prints the figures of the bot&apos;s closed trades, each with the number of trades that it is
made of. With --by-era also those of each configuration: a trade belongs to the one that
was in force at its entry, as far as the history reaches back.</source>
        <translation>봇의 종료된 거래에 대한 수치를 근거가 된 거래 수와 함께 출력합니다.
--by-era를 쓰면 설정별 수치도 출력합니다. 거래는 이력이 닿는 한 진입 시점에
유효하던 설정에 속합니다.</translation>
    </message>
    <message>
        <source>also for each configuration</source>
        <translation>설정별로도 출력</translation>
    </message>
    <message>
        <source>also what entry thresholds of X (LONG) and Y (SHORT) would have
left out of the recorded trades</source>
        <translation>진입 임계값이 X(롱), Y(숏)였다면 기록된 거래 중
빠졌을 거래도 표시</translation>
    </message>
    <message>
        <source>which settings made this profit?</source>
        <translation>어떤 설정이 이 이익을 냈나?</translation>
    </message>
    <message>
        <source> hours</source>
        <comment>behind a number</comment>
        <translation>시간</translation>
    </message>
    <message>
        <source>the configuration that the bot runs</source>
        <translation>봇이 실행 중인 설정</translation>
    </message>
    <message>
        <source>Prints the configuration in the state file at PATH, by groups. Where there is no
state file, or none with a configuration, the profile&apos;s emergency fallback values
are printed instead, with a warning on standard error. With --fleet all bots of a fleet
file, one below the other; with --json one line each.</source>
        <translation>PATH의 상태 파일에 있는 설정을 그룹별로 출력합니다. 상태 파일이 없거나 설정이
없으면 프로필의 비상 대체 값을 대신 출력하고 표준 오류에 경고를 씁니다.
--fleet은 플릿 파일의 모든 봇을 차례로 출력하며, --json이면 한 줄에 하나씩
출력합니다.</translation>
    </message>
    <message>
        <source>print one JSON object: a &quot;snapshot&quot; with status and problems inside
or, where there are no values, a &quot;status&quot;</source>
        <translation>JSON 객체 하나를 출력: 상태와 문제를 담은 &quot;snapshot&quot;,
값이 없으면 &quot;status&quot;</translation>
    </message>
    <message>
        <source>exit with 3 where the values are the fallback&apos;s</source>
        <translation>비상 대체 값이면 3으로 종료</translation>
    </message>
    <message>
        <source>stop a start script unless the bot&apos;s own configuration is known</source>
        <translation>봇 자신의 설정을 모르면 시작 스크립트 멈추기</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <translation>%1 외 %2건</translation>
    </message>
    <message>
        <source>wrote %1 s ago</source>
        <translation>%1초 전에 씀</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>음소거</translation>
    </message>
    <message>
        <source>one line for each bot, the worst first</source>
        <translation>봇마다 한 줄, 가장 나쁜 것부터</translation>
    </message>
    <message>
        <source>Prints the health of every bot of the fleet, the worst first. Without --fleet and paths
it is the monitor&apos;s own fleet file. Exits with 1 where a bot&apos;s configuration cannot be
synced; emergency fallback values are not synced.</source>
        <translation>플릿의 모든 봇의 상태를 가장 나쁜 것부터 출력합니다. --fleet과 경로가 없으면
모니터의 플릿 파일을 씁니다. 설정을 동기화할 수 없는 봇이 있으면 1로 끝납니다.
비상 대체 값은 동기화된 것이 아닙니다.</translation>
    </message>
    <message>
        <source>print one JSON object a line: a &quot;status&quot; for each bot</source>
        <translation>한 줄에 JSON 객체 하나씩 출력: 봇마다 &quot;status&quot;</translation>
    </message>
    <message>
        <source>is everything well?</source>
        <translation>모두 괜찮은가?</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>column</comment>
        <translation>종료</translation>
    </message>
    <message>
        <source>side</source>
        <comment>column</comment>
        <translation>방향</translation>
    </message>
    <message>
        <source>class</source>
        <comment>column</comment>
        <translation>구분</translation>
    </message>
    <message>
        <source>entry</source>
        <comment>column</comment>
        <translation>진입가</translation>
    </message>
    <message>
        <source>exit</source>
        <comment>column</comment>
        <translation>청산가</translation>
    </message>
    <message>
        <source>hold</source>
        <comment>column</comment>
        <translation>보유</translation>
    </message>
    <message>
        <source>net</source>
        <comment>column</comment>
        <translation>순손익</translation>
    </message>
    <message>
        <source>fees</source>
        <comment>column</comment>
        <translation>수수료</translation>
    </message>
    <message>
        <source>why</source>
        <comment>column</comment>
        <translation>사유</translation>
    </message>
    <message>
        <source>manual</source>
        <comment>class of a trade</comment>
        <translation>수동</translation>
    </message>
    <message>
        <source>bot</source>
        <comment>class of a trade</comment>
        <translation>봇</translation>
    </message>
    <message>
        <source>%1 of the bot, %2 manual</source>
        <translation>봇 %1건, 수동 %2건</translation>
    </message>
    <message>
        <source>No closed trades yet</source>
        <translation>아직 종료된 거래가 없습니다</translation>
    </message>
    <message>
        <source>every closed trade, each once</source>
        <translation>종료된 모든 거래, 한 번씩</translation>
    </message>
    <message>
        <source>Prints the closed trades in the state file at PATH, with those that the history has
recorded, in the order of their exits. The same trade in several lists is one trade:
the row that the exchange has confirmed counts.</source>
        <translation>PATH의 상태 파일에 있는 종료된 거래와 이력에 남은 거래를 청산 순서로 출력합니다.
여러 목록에 있는 같은 거래는 한 거래이며, 거래소가 확인한 행을 씁니다.</translation>
    </message>
    <message>
        <source>all trades of a bot in Seoul as a table for a spreadsheet</source>
        <translation>서울에서 도는 봇의 모든 거래를 스프레드시트용 표로</translation>
    </message>
    <message>
        <source>print times in UTC; else in local time</source>
        <translation>시각을 UTC로 출력. 없으면 현지 시각</translation>
    </message>
    <message>
        <source>count manual trades too</source>
        <translation>수동 거래도 포함</translation>
    </message>
    <message>
        <source>trades and eras that were recorded; else the monitor&apos;s own history,
where it knows the bot</source>
        <translation>기록된 거래와 시기. 없으면 모니터의 이력
(그 봇이 있을 때)</translation>
    </message>
    <message>
        <source>the bot&apos;s name or id in the history, where its path does not tell</source>
        <translation>경로로 알 수 없을 때, 이력에 있는 봇의 이름이나 id</translation>
    </message>
    <message>
        <source>No trading state in this file. It holds:</source>
        <translation>이 파일에는 거래 상태가 없습니다. 들어 있는 것:</translation>
    </message>
    <message>
        <source>The profile does not describe a trading state. The file holds:</source>
        <translation>프로필에 거래 상태가 정의되어 있지 않습니다. 파일에 들어 있는 것:</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a kind of JSON value, and how many are in it</comment>
        <translation>%1(%2개)</translation>
    </message>
    <message>
        <source>WARNING: %1</source>
        <translation>경고: %1</translation>
    </message>
    <message>
        <source>bot %1</source>
        <translation>봇 %1</translation>
    </message>
    <message>
        <source>every violation of every file</source>
        <translation>모든 파일의 모든 위반</translation>
    </message>
    <message>
        <source>Checks state files against the profile and prints one line for each violation, with
the file before it, or &quot;OK&quot;. Exits with 1 where one of them cannot be synced; a file
that is not there is one of those. With --fleet all bots of a fleet file, each against its
own profile; what the fleet file asks of them is checked too.</source>
        <translation>상태 파일을 프로필로 검사하고 위반마다 파일 이름과 함께 한 줄씩, 없으면 &quot;OK&quot;를
출력합니다. 동기화할 수 없는 파일이 있으면 1로 끝나며, 없는 파일도 그렇습니다.
--fleet은 플릿 파일의 모든 봇을 각자의 프로필로 검사하고, 플릿 파일이 요구하는
값도 검사합니다.</translation>
    </message>
    <message>
        <source>check all bots at once</source>
        <translation>모든 봇을 한 번에 검사하기</translation>
    </message>
    <message>
        <source>%1 is given twice, and followed once</source>
        <translation>%1이(가) 두 번 주어져 한 번만 감시합니다</translation>
    </message>
    <message>
        <source>follow state files; Ctrl-C ends</source>
        <translation>상태 파일 감시. Ctrl-C로 종료</translation>
    </message>
    <message>
        <source>Follows state files and prints what is new, until it is interrupted: the configuration at
the start, every change, and every failure and recovery. A file need not be there yet.
With --fleet the bots of a fleet file, also while it is edited: those that are added to it
are followed from then on.</source>
        <translation>중단될 때까지 상태 파일을 따라가며 새 내용을 출력합니다. 시작할 때의 설정, 모든
변경, 모든 실패와 복구입니다. 파일이 아직 없어도 됩니다. --fleet은 플릿 파일의
봇을 따라가며, 편집 중에 더해진 봇도 그때부터 따라갑니다.</translation>
    </message>
    <message>
        <source>print one JSON object a line, at once: &quot;snapshot&quot;, &quot;change&quot;, &quot;status&quot;</source>
        <translation>JSON 객체를 한 줄에 하나씩 즉시 출력: &quot;snapshot&quot;, &quot;change&quot;, &quot;status&quot;</translation>
    </message>
    <message>
        <source>record in this history, and say nothing before it is on the disk</source>
        <translation>이 이력에 남기고, 디스크에 저장되기 전에는 출력하지 않음</translation>
    </message>
    <message>
        <source>hand every change to another program</source>
        <translation>모든 변경을 다른 프로그램에 넘기기</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>키 %1개</translation>
    </message>
    <message>
        <source>⚠️ left out from now on, for they change at every write: %1</source>
        <translation>⚠️ 쓸 때마다 바뀌므로 이제부터 제외함: %1</translation>
    </message>
</context>
<context>
    <name>TimeTicks</name>
    <message>
        <source>yyyy</source>
        <comment>format of a year on a time axis</comment>
        <translation>yyyy년</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of a day on a time axis</comment>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>format of a month on a time axis</comment>
        <translation>yyyy년 M월</translation>
    </message>
</context>
<context>
    <name>TradeLane</name>
    <message>
        <source>Closed trades under the chart</source>
        <translation>차트 아래 청산된 거래</translation>
    </message>
    <message numerus="yes">
        <source>%n trade(s) in sight, from %1 to %2</source>
        <translation>
            <numerusform>표시된 거래 %n건, %1에서 %2까지</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed trades together</source>
        <translation>청산된 거래 합계</translation>
    </message>
    <message>
        <source>%1 closed %2: %3</source>
        <comment>a side, a moment, money</comment>
        <translation>%1 청산 %2: %3</translation>
    </message>
    <message>
        <source>all trades up to it: %1</source>
        <translation>그 시점까지 전체 거래: %1</translation>
    </message>
</context>
<context>
    <name>TradeTableModel</name>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>수동</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>인수</translation>
    </message>
    <message>
        <source>bot</source>
        <translation>봇</translation>
    </message>
    <message>
        <source>Entered: %1</source>
        <translation>진입: %1</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>청산: %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>청산</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>By</source>
        <translation>주체</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>진입가</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>청산가</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>보유</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>순손익</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>수수료</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>Era</source>
        <translation>시기</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>사유</translation>
    </message>
</context>
<context>
    <name>TradingController</name>
    <message>
        <source>Trading</source>
        <translation>거래</translation>
    </message>
    <message>
        <source>Export the trades as CSV</source>
        <translation>거래를 CSV로 내보내기</translation>
    </message>
    <message>
        <source>The trades were exported.</source>
        <translation>거래를 내보냈습니다.</translation>
    </message>
    <message>
        <source>The trades could not be exported.</source>
        <translation>거래를 내보내지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>TradingFigure</name>
    <message>
        <source>Net P&amp;L</source>
        <translation>순손익</translation>
    </message>
    <message>
        <source>Sum of the trades&apos; results after fees.</source>
        <translation>수수료를 뺀 거래 손익의 합계입니다.</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>수수료</translation>
    </message>
    <message>
        <source>Sum of the fees of the trades that tell them.</source>
        <translation>수수료가 기록된 거래의 수수료 합계입니다.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>수익률</translation>
    </message>
    <message>
        <source>Net P&amp;L of the session&apos;s trades divided by the session&apos;s start balance.</source>
        <translation>세션 거래의 순손익을 세션 시작 잔고로 나눈 값입니다.</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>승률</translation>
    </message>
    <message>
        <source>Trades that gained after fees, divided by all with a known result. In brackets the interval of 95% confidence (Wilson 1927).</source>
        <translation>수수료를 빼고 이익을 낸 거래를 손익이 알려진 모든 거래로 나눈 값입니다. 괄호 안은 95% 신뢰 구간(Wilson 1927)입니다.</translation>
    </message>
    <message>
        <source>Win rate, low end</source>
        <translation>승률 하한</translation>
    </message>
    <message>
        <source>Lower end of the interval of 95% confidence (Wilson 1927).</source>
        <translation>95% 신뢰 구간의 하한입니다(Wilson 1927).</translation>
    </message>
    <message>
        <source>Win rate, high end</source>
        <translation>승률 상한</translation>
    </message>
    <message>
        <source>Upper end of the interval of 95% confidence (Wilson 1927).</source>
        <translation>95% 신뢰 구간의 상한입니다(Wilson 1927).</translation>
    </message>
    <message>
        <source>Profit factor</source>
        <translation>손익비</translation>
    </message>
    <message>
        <source>Sum of the gains divided by the sum of the losses, after fees.</source>
        <translation>수수료를 뺀 총이익을 총손실로 나눈 값입니다.</translation>
    </message>
    <message>
        <source>Average win</source>
        <translation>평균 이익</translation>
    </message>
    <message>
        <source>Mean result of the trades that gained.</source>
        <translation>이익을 낸 거래의 평균 손익입니다.</translation>
    </message>
    <message>
        <source>Average loss</source>
        <translation>평균 손실</translation>
    </message>
    <message>
        <source>Mean result of the trades that lost.</source>
        <translation>손실을 낸 거래의 평균 손익입니다.</translation>
    </message>
    <message>
        <source>Expectancy</source>
        <translation>기대 손익</translation>
    </message>
    <message>
        <source>Mean result of a trade after fees.</source>
        <translation>수수료를 뺀 거래당 평균 손익입니다.</translation>
    </message>
    <message>
        <source>Average hold</source>
        <translation>평균 보유</translation>
    </message>
    <message>
        <source>Mean time from entry to exit.</source>
        <translation>진입부터 청산까지의 평균 시간입니다.</translation>
    </message>
    <message>
        <source>Longest hold</source>
        <translation>최장 보유</translation>
    </message>
    <message>
        <source>Longest time from entry to exit.</source>
        <translation>진입부터 청산까지의 가장 긴 시간입니다.</translation>
    </message>
    <message>
        <source>Current drawdown</source>
        <translation>현재 낙폭</translation>
    </message>
    <message>
        <source>Highest point of the equity curve of closed trades, less its end.</source>
        <translation>청산 거래 손익 곡선의 최고점에서 현재 값을 뺀 값입니다.</translation>
    </message>
    <message>
        <source>Maximum drawdown</source>
        <translation>최대 낙폭</translation>
    </message>
    <message>
        <source>Deepest fall of the equity curve of closed trades below a point before.</source>
        <translation>청산 거래 손익 곡선이 이전 고점에서 가장 크게 떨어진 폭입니다.</translation>
    </message>
    <message>
        <source>Sharpe, per trade</source>
        <translation>샤프(거래당)</translation>
    </message>
    <message>
        <source>Mean result divided by the sample standard deviation of the results (Sharpe 1966, no risk-free rate).</source>
        <translation>평균 손익을 손익의 표본 표준편차로 나눈 값입니다(Sharpe 1966, 무위험 수익률 없음).</translation>
    </message>
    <message>
        <source>Sortino, per trade</source>
        <translation>소르티노(거래당)</translation>
    </message>
    <message>
        <source>Mean result divided by the root of the mean squared loss over all trades (Sortino 1991, target 0).</source>
        <translation>평균 손익을 전체 거래에 대한 손실 제곱 평균의 제곱근으로 나눈 값입니다(Sortino 1991, 목표 0).</translation>
    </message>
    <message>
        <source>Sharpe, per year</source>
        <translation>샤프(연율)</translation>
    </message>
    <message>
        <source>Sharpe per trade, times the root of the trades in a year at the observed rate.</source>
        <translation>거래당 샤프에 관측된 빈도로 환산한 연간 거래 수의 제곱근을 곱한 값입니다.</translation>
    </message>
    <message>
        <source>Sortino, per year</source>
        <translation>소르티노(연율)</translation>
    </message>
    <message>
        <source>Sortino per trade, times the root of the trades in a year at the observed rate.</source>
        <translation>거래당 소르티노에 관측된 빈도로 환산한 연간 거래 수의 제곱근을 곱한 값입니다.</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>노출 시간</translation>
    </message>
    <message>
        <source>Time with a position, divided by the time from the first entry to the last exit.</source>
        <translation>포지션을 보유한 시간을 첫 진입부터 마지막 청산까지의 시간으로 나눈 값입니다.</translation>
    </message>
    <message>
        <source>LONG share</source>
        <translation>LONG 비중</translation>
    </message>
    <message>
        <source>LONG trades divided by all trades whose side is known.</source>
        <translation>방향이 알려진 거래 중 LONG 거래의 비율입니다.</translation>
    </message>
    <message>
        <source>Trades per day</source>
        <translation>하루 거래 수</translation>
    </message>
    <message>
        <source>Trades divided by the days from the first entry to the last exit.</source>
        <translation>거래 수를 첫 진입부터 마지막 청산까지의 일수로 나눈 값입니다.</translation>
    </message>
    <message>
        <source>Current drawdown, %</source>
        <translation>현재 낙폭, %</translation>
    </message>
    <message>
        <source>Highest equity of the session less its present one, divided by the highest. The equity is the session&apos;s start balance and the results of its trades; n/a where that balance is not known or cannot be right.</source>
        <translation>세션의 최고 자산에서 현재 자산을 뺀 값을 최고 자산으로 나눈 비율입니다. 자산은 세션 시작 잔고와 거래 결과의 합이며, 시작 잔고를 알 수 없거나 믿기 어려우면 해당 없음입니다.</translation>
    </message>
    <message>
        <source>Maximum drawdown, %</source>
        <translation>최대 낙폭, %</translation>
    </message>
    <message>
        <source>Greatest fall of the session&apos;s equity below its highest point before, divided by that point. The equity is the session&apos;s start balance and the results of its trades; n/a where that balance is not known or cannot be right.</source>
        <translation>세션 자산이 이전 최고점에서 가장 크게 떨어진 폭을 그 최고점으로 나눈 비율입니다. 자산은 세션 시작 잔고와 거래 결과의 합이며, 시작 잔고를 알 수 없거나 믿기 어려우면 해당 없음입니다.</translation>
    </message>
</context>
<context>
    <name>TradingNumber</name>
    <message>
        <source>n/a</source>
        <translation>해당 없음</translation>
    </message>
</context>
<context>
    <name>TradingPage</name>
    <message>
        <source>Trades</source>
        <translation>거래</translation>
    </message>
    <message>
        <source>Eras</source>
        <translation>시기</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Search reason or id</source>
        <translation>사유나 번호 검색</translation>
    </message>
    <message>
        <source>Search trades</source>
        <translation>거래 검색</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>양방향</translation>
    </message>
    <message>
        <source>Count &amp;manual trades</source>
        <translation>수동 거래 포함(&amp;M)</translation>
    </message>
    <message>
        <source>Whether trades that somebody made by hand count in the figures</source>
        <translation>사람이 직접 한 거래를 수치에 포함할지 여부</translation>
    </message>
    <message>
        <source>E&amp;xport CSV…</source>
        <translation>CSV 내보내기(&amp;X)…</translation>
    </message>
    <message>
        <source>Closed trades</source>
        <translation>청산 거래</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>%n trade(s)</source>
        <translation>
            <numerusform>거래 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>점검 (%1)</translation>
    </message>
    <message>
        <source>Reading the trading state…</source>
        <translation>거래 상태를 읽는 중…</translation>
    </message>
    <message>
        <source>No trading state is known of this bot</source>
        <translation>이 봇의 거래 상태를 알 수 없습니다</translation>
    </message>
    <message>
        <source>It is shown as soon as the state file could be read.</source>
        <translation>상태 파일을 읽는 대로 표시됩니다.</translation>
    </message>
    <message>
        <source>Its profile does not say where the trades stand (x-trading).</source>
        <translation>프로필에 거래의 위치(x-trading)가 정의되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>This bot writes no trading state</source>
        <translation>이 봇은 거래 상태를 기록하지 않습니다</translation>
    </message>
    <message>
        <source>Its state file holds nothing beside the configuration.</source>
        <translation>상태 파일에 설정 외에는 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>Its state file holds: %1</source>
        <translation>상태 파일의 내용: %1</translation>
    </message>
    <message>
        <source>The history knows no configuration of this bot yet: which one a trade belongs to is not known.</source>
        <translation>이력에 이 봇의 설정이 아직 없어 거래가 어느 설정에 속하는지 알 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n trade(s) are older than the history reaches back.</source>
        <translation>
            <numerusform>거래 %n건은 이력이 닿기 전의 것입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two chosen eras: %1</source>
        <translation>선택한 두 시기: %1</translation>
    </message>
    <message>
        <source>Choose two eras to compare them.</source>
        <translation>두 시기를 선택하면 비교합니다.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>가정 분석</translation>
    </message>
    <message>
        <source>Trades, eras and more</source>
        <translation>거래, 시기, 기타</translation>
    </message>
</context>
<context>
    <name>TradingSummary</name>
    <message>
        <source>%1 position since %2</source>
        <translation>%2부터 %1 포지션</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>no stop price in the file</source>
        <translation>파일에 손절가 없음</translation>
    </message>
    <message>
        <source>No open position</source>
        <translation>열린 포지션 없음</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>진입가</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>Open result</source>
        <translation>미실현 손익</translation>
    </message>
    <message>
        <source>Margin × leverage</source>
        <translation>증거금 × 레버리지</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>손절가</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1 there</source>
        <translation>도달 시 %1</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>잔고</translation>
    </message>
    <message>
        <source>Session&apos;s start</source>
        <translation>세션 시작 잔고</translation>
    </message>
    <message>
        <source>implausible</source>
        <translation>신뢰할 수 없음</translation>
    </message>
    <message>
        <source>Deposits less withdrawals</source>
        <translation>입금 − 출금</translation>
    </message>
    <message>
        <source>Manual trades</source>
        <translation>수동 거래</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계좌</translation>
    </message>
    <message>
        <source>All closed trades, manual ones too</source>
        <translation>수동 거래를 포함한 모든 청산 거래</translation>
    </message>
    <message>
        <source>The bot&apos;s closed trades</source>
        <translation>봇의 청산 거래</translation>
    </message>
</context>
<context>
    <name>TradingTexts</name>
    <message>
        <source>too few trades</source>
        <translation>거래 수 부족</translation>
    </message>
    <message>
        <source>It means something from %1 trades on.</source>
        <translation>거래 %1건부터 의미가 있습니다.</translation>
    </message>
    <message>
        <source>Exactly: %1</source>
        <translation>정확한 값: %1</translation>
    </message>
    <message>
        <source>not distinguishable: n = %1 and %2</source>
        <translation>구별할 수 없음: n = %1, %2</translation>
    </message>
    <message>
        <source>not distinguishable: n = %1 and %2, p = %3</source>
        <translation>구별할 수 없음: n = %1, %2, p = %3</translation>
    </message>
    <message>
        <source>distinguishable: n = %1 and %2, p = %3</source>
        <translation>구별됨: n = %1, %2, p = %3</translation>
    </message>
</context>
<context>
    <name>TrayController</name>
    <message>
        <source>%1: %2</source>
        <comment>a state of bots, and how many are in it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no bots</source>
        <translation>봇 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n unread notice(s)</source>
        <translation>
            <numerusform>읽지 않은 알림 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices are muted</source>
        <translation>알림 음소거 중</translation>
    </message>
    <message>
        <source>ConfigSync Monitor</source>
        <translation>ConfigSync 모니터</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a bot and its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more…</source>
        <comment>of bots</comment>
        <translation>
            <numerusform>외 %n개…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Hide window</source>
        <translation>창 숨기기(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Show window</source>
        <translation>창 보이기(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Notices (%n unread)…</source>
        <translation>
            <numerusform>알림(읽지 않음 %n건)(&amp;N)…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Notices…</source>
        <translation>알림(&amp;N)…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>설정(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Unmute (muted until %1)</source>
        <translation>음소거 해제(%1까지)(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Mute for 1 hour</source>
        <translation>1시간 음소거(&amp;M)</translation>
    </message>
    <message>
        <source>Mute until &amp;tomorrow, %1</source>
        <translation>내일 %1까지 음소거(&amp;T)</translation>
    </message>
</context>
<context>
    <name>WatchCondition</name>
    <message>
        <source>Polled: the system&apos;s limit of file watches or open files is reached</source>
        <translation>주기적으로 확인: 시스템의 파일 감시 또는 열린 파일 한도에 도달했습니다</translation>
    </message>
    <message>
        <source>Polled: this file system does not announce changes by other machines</source>
        <translation>주기적으로 확인: 이 파일 시스템은 다른 컴퓨터의 변경을 알리지 않습니다</translation>
    </message>
    <message>
        <source>Polled: the system refuses to watch this path</source>
        <translation>주기적으로 확인: 시스템이 이 경로의 감시를 거부합니다</translation>
    </message>
    <message>
        <source>Watched: the system announces every change</source>
        <translation>감시 중: 시스템이 모든 변경을 알립니다</translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>LONG entry threshold to try</source>
        <translation>시험할 LONG 진입 임계값</translation>
    </message>
    <message>
        <source>SHORT entry threshold to try</source>
        <translation>시험할 SHORT 진입 임계값</translation>
    </message>
    <message>
        <source>LONG entry at</source>
        <translation>LONG 진입</translation>
    </message>
    <message>
        <source>SHORT entry at</source>
        <translation>SHORT 진입</translation>
    </message>
    <message>
        <source>As &amp;in force</source>
        <translation>현재 값으로(&amp;I)</translation>
    </message>
    <message>
        <source>Would have stayed</source>
        <translation>남았을 거래</translation>
    </message>
    <message>
        <source>Would have been left out</source>
        <translation>제외되었을 거래</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>거래</translation>
    </message>
    <message>
        <source>in force: %1 and %2</source>
        <comment>two thresholds</comment>
        <translation>현재 적용: %1, %2</translation>
    </message>
    <message>
        <source>Thresholds can only take trades away here, never add any: what the bot did not enter was not recorded. Nor does it tell what the account would have done with the money it had free.</source>
        <translation>여기서 임계값은 거래를 제외할 수만 있고 추가할 수는 없습니다. 봇이 진입하지 않은 거래는 기록되지 않았기 때문입니다. 남은 자금으로 계좌가 무엇을 했을지도 알 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n trade(s) without an entry probability are in neither column.</source>
        <translation>
            <numerusform>진입 확률이 없는 거래 %n건은 어느 열에도 포함되지 않습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open state file…</source>
        <translation>상태 파일 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 파일 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export snapshot as CSV…</source>
        <translation>스냅샷을 CSV로 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy configuration as JSON</source>
        <translation>설정을 JSON으로 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Bot</source>
        <translation>봇(&amp;B)</translation>
    </message>
    <message>
        <source>Re&amp;load now</source>
        <translation>지금 다시 읽기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Mark all changes as seen</source>
        <translation>모든 변경을 확인으로 표시(&amp;M)</translation>
    </message>
    <message>
        <source>Pre&amp;vious bot</source>
        <translation>이전 봇(&amp;V)</translation>
    </message>
    <message>
        <source>Ne&amp;xt bot</source>
        <translation>다음 봇(&amp;X)</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>이름 바꾸기(&amp;N)…</translation>
    </message>
    <message>
        <source>Change &amp;profile…</source>
        <translation>프로필 변경(&amp;P)…</translation>
    </message>
    <message>
        <source>Choose another state &amp;file…</source>
        <translation>다른 상태 파일 선택(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Copy path</source>
        <translation>경로 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>폴더 열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove from the list…</source>
        <translation>목록에서 제거(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Search bots</source>
        <translation>봇 검색(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>어둡게(&amp;A)</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>글자 크게(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>글자 작게(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>기본 글자 크기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About ConfigSync Monitor</source>
        <translation>ConfigSync 모니터 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Stop the &amp;demo bot</source>
        <translation>데모 봇 중지(&amp;D)</translation>
    </message>
    <message>
        <source>Try the &amp;demo bot</source>
        <translation>데모 봇 사용해 보기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Import backups…</source>
        <translation>백업 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>대시보드(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>이력(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation>변경(&amp;C)</translation>
    </message>
    <message>
        <source>Colours of the des&amp;ktop</source>
        <translation>데스크톱 색상(&amp;K)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>설정(&amp;T)…</translation>
    </message>
    <message>
        <source>N&amp;otices</source>
        <translation>알림(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;What do these states mean?</source>
        <translation>상태 표시의 의미(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>로그(&amp;L)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>위로 이동(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>아래로 이동(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Fleet</source>
        <translation>플릿(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Trading</source>
        <translation>거래(&amp;T)</translation>
    </message>
</context>
<context>
    <name>WindowController</name>
    <message>
        <source>The demo bot does not run.</source>
        <translation>데모 봇이 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>ConfigSync Monitor</source>
        <translation>ConfigSync 모니터</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>이 목록 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>The snapshot was exported.</source>
        <translation>스냅샷을 내보냈습니다.</translation>
    </message>
    <message>
        <source>The snapshot could not be exported.</source>
        <translation>스냅샷을 내보낼 수 없습니다.</translation>
    </message>
    <message>
        <source>The folder could not be opened.</source>
        <translation>폴더를 열 수 없습니다.</translation>
    </message>
    <message>
        <source>demo</source>
        <comment>name of the demo bot</comment>
        <translation>데모</translation>
    </message>
    <message>
        <source>Export snapshot as CSV</source>
        <translation>스냅샷을 CSV로 내보내기</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>플릿</translation>
    </message>
</context>
</TS>
