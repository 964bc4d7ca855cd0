import { useNavigate } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { TypedTexts } from '#app/kit/typed-texts.tsx';
import { unfinishedInWords } from '#app/kit/unfinished-words.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { useUnfinished } from './unfinished.tsx';

/** What was typed on one edit page, whether or not that page can still be opened. */
export default function TypedPage(): JSX.Element {
  const client = useClient();
  const features = useFeatures();
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const search = useQuery<{ draft?: string }>();
  const unfinished = useUnfinished();
  const draft = () => unfinished().find(({ key }) => key === search.draft) ?? null;
  const words = (each: NonNullable<ReturnType<typeof draft>>) =>
    unfinishedInWords(each, { client, features, t, locale: locale() });
  const back = () => ({ href: '/outbox', label: t('outbox.title') });
  return (
    <Show when={draft()} fallback={<PageHeader back={back()} title={t('kit.typed.gone')} />}>
      {(each) => (
        <>
          <PageHeader
            back={back()}
            kicker={words(each()).title}
            title={t('kit.typed.title')}
            detail={words(each()).within ?? undefined}
          />
          <p class="block">{t('kit.typed.text')}</p>
          <TypedTexts
            draft={each()}
            first={
              <Show when={each().address}>
                {(address) => (
                  <LinkButton kind="filled" icon="pencil" href={address()}>
                    {t('kit.typed.go_on')}
                  </LinkButton>
                )}
              </Show>
            }
            onDiscarded={() => navigate('/outbox')}
          />
        </>
      )}
    </Show>
  );
}
